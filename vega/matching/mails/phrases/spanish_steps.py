"""Spanish phrases for interviews, offers and what is asked for.

They use the names of `spanish.py`.
"""

from collections.abc import Mapping

from vega.matching.mails.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.INVITATION: """
        (confirmad*|agendad*|fijad*) (la|tu|su|nuestra) (entrevista|llamada|reunión|cita
            |videollamada) …
        (tienes|tiene|tendrías|tendría|tenés) # minutos …
        (queremos|nos gustaría|quisiéramos) (verte|verle|verla|verlo|recibirte|recibirle) …
        te pasas … (<when>|oficina|por) …
        (pásate|pasate|acércate|acercate|ven|vente|venga|pásese|pasá|vení) … (<when>|prueba
            |entrevista|oficina)
        se (le|te) (convoca|cita) a …
        (puedes|podés|puede|podrías|podría) el <when> …
        ! (aplazad*|pospuest*|suspendid*) … (nuevo aviso|indefinidamente) …
        (te|le|os) (citamos|cito|convocamos|esperamos|convoco|espero) …
        (podemos|podríamos|podemos) (hablar|vernos|reunirnos|agendar|llamarte|concertar|quedar
            |charlar|conversar) …
        (qué día|qué hora|qué horario|qué fecha) … (te|le) (viene|va|queda|conviene|encaja|acomoda)
            …
        (pasas|pasa|has pasado|ha pasado|avanzas|avanza) a la (siguiente|próxima|segunda|última)
            (fase|etapa|ronda) …
        (conocerte|conocerle|conocerla|conocerlo) en (persona|una entrevista) …
        ! se cancela …
        (te|le) (llamo|llamaré|llamamos|llamaremos) … (<when>|a las|las)
        (podrías|puedes|podría|puede|podés|pudieras|quieres) … (venir|pasarte|acercarte|reunirte
            |hablar|pasar|conectarte|venir a vernos|venirte) … (<when>|a las|oficina|oficinas
            |conocernos)
        (cambiamos|movemos|pasamos|adelantamos|cambiar|mover|pasar) (la|tu|nuestra|su) (entrevista
            |llamada|reunión|cita|videollamada) …
        (qué tal|cómo) … (te va|te viene|le viene|le va|tienes) … <when>
        (seleccionad*|preseleccionad*) … (etapa|fase|ronda) de entrevista*
        (confirme|confirma|confirmar|confirmes) … (asistencia|cita)
        (confirmo|confirmamos|confirmarte|confirmarle|confirmada|queda confirmada) … (entrevista
            |llamada|cita|reunión|videollamada)
        (invitar|invitarte|invitarle|invitarlo|invitarla|invitamos|invitado|invitada|invito|citarte
            |citarle|citamos|citar|citado|citada|convocarte|convocarle|convocamos|convocar|convocado
            |convocada|invitaros|invitan) … (<talk>|conocernos|venir|conocerte|conocerle)
        (invitación|convocatoria|citación|confirmación|recordatorio|solicitud|propuesta
            |reprogramación|agendar|coordinar) … (entrevista|videollamada|llamada)
        (gustaría|gustará|encantaría|queremos|quisiéramos|querríamos|quisiera|deseamos|querría
            |interesa|interesaría|desearíamos|quiero) … (conocerte|conocerle|conocerlo|conocerla
            |hablar contigo|hablar con usted|entrevistarte|entrevistarle|entrevistarlo|entrevistarla
            |charlar|conversar|conoceros|reunirnos|llamarte|llamarle|concertar|agendar|coordinar
            |tener una|mantener una|realizar una|realizarte una|realizarle una|programar|hacerte una
            entrevista|hacer una entrevista|fijar|agendarte|platicar|verte|tener contigo|invitarte
            |invitarle)
        (concertar|agendar|coordinar|programar|fijar|acordar|reservar|planificar|realizar|mantener
            |tener|hacer|cerrar|pactar) (una|la|un|tu|su|contigo una|con usted una|tu próxima
            |nuestra) … <talk>
        (cuándo|qué día|qué días|qué horario|qué horarios|a qué hora|en qué horario|qué
            disponibilidad) … (podrías|podría|puedes|puede|tienes|tiene|estarías|estaría|te viene|le
            viene|te va|le va|tendrías|tendría|disponible|prefieres|prefiere|disponibilidad|te queda
            |le queda|te acomoda|podés|tenés)
        (estás|está|estarías|estaría|tendrías|tendría|tienes|tiene|tenés|estáis) (disponible
            |disponibilidad|libre|tiempo|hueco|un momento|un rato|unos minutos) …
        (indícanos|indícame|dinos|dime|envíanos|envíame|confírmanos|confírmame|díganos|indíquenos
            |facilítanos|facilítenos|compártenos|compártanos|pásame|pásanos|facilitarnos|indicarnos
            |indicarme|compartirnos|confirmarnos|comentarnos|decirnos|decirme|confirmarme|compartir
            |necesitamos|confirmar|indíqueme|cuéntame|comparte|contame|decime) … (disponibilidad
            |horario|horarios|huecos|qué día|cuándo|si te viene bien|si puedes|asistencia|si le
            viene bien|te encaja|te viene mejor|cita|si estás disponible)
        (tu|su) disponibilidad (para|esta|la|de horarios|horaria|en los|durante) … (<talk>|semana
            |días|<when>|hablar|conversar|reunirnos|agendar)
        (elige|elija|elegir|escoge|selecciona|seleccione|reserva|reserve|escoger|seleccionar
            |reservar|agenda|agende|elegí|agendá) … (hora|horario|fecha|franja|hueco|cita|día
            |horarios|turno|slot|espacio|momento)
        (siguientes|estas|estos|posibles|varias|tres|dos) (horarios|fechas|huecos|franjas|opciones
            |días|turnos) …
        (te|le|os) (viene bien|va bien|parece bien|encaja|queda bien|iría bien|vendría bien|quedaría
            bien|acomoda|convendría|conviene|resulta|sirve|va) … (<when>|las|hora|día|alguna|alguno
            |cuál)
        (<when>) … (te|le|os) (viene bien|va bien|parece bien|encaja|queda bien|iría bien|vendría
            bien|acomoda|parece|sirve)
        (entrevista|videollamada|cita|llamada) … (será|tendrá lugar|se realizará|queda confirmada
            |está programada|ha sido programada|confirmada|agendada|se llevará a cabo|queda fijada
            |está confirmada|se celebrará|fijada|programada|ha sido confirmada|queda agendada|está
            agendada|concertada|quedó agendada|ha sido reprogramada|reprogramada)
        (<your>|nuestra) (entrevista|videollamada) … (el|de|con|será|es) … (<when>|a las)
        (te|le) (esperamos|espero|recibiremos|llamaré|llamaremos|recibirá|llamará) … (<when>|las
            |oficinas|entrevista|oficina)
        (has sido|ha sido|fuiste|fue|has pasado|ha pasado|pasas|pasa|seleccionado|seleccionada
            |preseleccionado|preseleccionada|preseleccionad) … (para|a) (una|la|realizar|hacer
            |tener) … (entrevista|entrevistas)
        (próximo|siguiente|próxima) (paso|fase|etapa|ronda) (es|será|sería|consiste|consistirá|del
            proceso es|del proceso será) … (entrevista|llamada|videollamada|reunión|charla)
        (pasar|pases|avanzar|avances|pase|avance|continuar|continúes) … (siguiente|segunda|próxima
            |última) (fase|ronda|etapa|entrevista) … (entrevista|llamada|videollamada|reunión)
        (segunda|última|primera|próxima) entrevista (con|el|será|en|a) …
        (vengas|venir|pasarte|acercarte|venga|acercarse|visitarnos|pases) … (oficinas|oficina
            |entrevista|conocernos|día de prueba|centro|instalaciones)
        (hacer|realizar|venir a) [una|un] (día de prueba|prueba de trabajo|jornada de prueba|turno
            de prueba) …
        ! (suerte|consejos|preparar|cómo|prepárate|preguntas|éxito|tips) …
        ! (gracias|agradecemos|agradezco|agradecerte|agradecerle) … (entrevista|tiempo|invitación
            |llamada|reunión|charla|conversación)
        ! (tras|después de|luego de|desde|durante|en) (la|nuestra|tu|su) [última|pasada|primera]
            (entrevista|llamada|reunión|conversación|charla)
        ! (invitar|invitarte|invitamos|invitarle|invitación|invitado|invitada|te invitamos a) …
            (webinar|feria|evento|jornada|taller|newsletter|inscribirte|consultar|completar|realizar
            la prueba|realizar el test|realizar una prueba|responder|rellenar|seguir|visitar
            |postular|cumplimentar|charla informativa|conocer nuestras|explorar|hacer un test|hacer
            el test|realizar un test|realizar la siguiente|presentarte a otras|seguirnos)
        ! disponibilidad (de|para|a) (incorpor*|viajar|empezar|comenzar|la incorpor*|cambio*)
        ! (invitarme|entrevistarme|recibirme|citarme|conocerme|la invitación) …
    """,
    Sign.INVITATION_HINT: """
        <when> … (a las #|las #|#h|# h|# horas|# hrs) …
        (a las #|#h|# h|# hrs) … <when> …
        (sala|oficina|planta|piso|despacho) #
        ! (antes del|antes de|hasta el|hasta|plazo|a más tardar|límite|desde el) … <when> …
        ! (horario de atención|horario de oficina) …
        (entrevista|entrevistas|videoentrevista)
        (llamada|videollamada|reunión|por teléfono|por videollamada)
        (ganas|esperamos|deseando|encantados|ilusión|espero|esperando) … (conocerte|conocerle
            |conocerlo|conocerla|verte|verle|saludarte|saludarle|hablar contigo|recibirte|recibirle
            |hablar con usted)
        (nos vemos|hasta|te veo|le veo|te esperamos|le esperamos) … (<when>|pronto|entonces|las)
        (disponibilidad|disponible|horario|horarios|hueco)
        (enlace de la reunión|enlace de teams|enlace de zoom|google meet|enlace de la videollamada
            |unirte a la reunión|link de zoom|link de la reunión|microsoft teams|reunión de teams)
        (preguntar por|pregunta por|pregunte por|recepción)
        (traer|traiga|trae|aportar) … (dni|cv|documento|identidad|cédula|identificación)
    """,
    Sign.OFFER: """
        (te|le) queremos (en|con|incorporar|contratar) …
        (paso|mando|adjunto|envío|enviamos|adjuntamos) (la|nuestra|una|mi) (oferta|propuesta) …
        ! (mando|envío|adjunto|paso) … (otras ofertas|ofertas de empleo|oferta de empleo) …
        (puesto|trabajo|plaza|empleo) es (para ti|para usted|tuyo|tuya)
        adjunto (el|tu|su) contrato …
        (contratación|incorporación|candidatura) … (aprobada|confirmada|aceptada) …
        (tu|su) contrato (para que|de trabajo|laboral|para su|para tu|listo) …
        (empiezas|comienzas|te incorporas|empezarías|se incorpora) (el|con) …
        ! (ofertas|cuando|si|fecha en que) … (empiezas|comienzas)
        (agrado|gusto|placer|honor) de (ofrecerle|ofrecerte|comunicarle que ha sido|proponerte
            |proponerle) … (cargo|puesto|vacante|posición|contrato|plaza|empleo)
        (puesto|trabajo|empleo|plaza) es (tuyo|tuya|suyo|suya)
        (mando|enviamos|envío|mandamos|remitimos|haremos llegar) (el|tu|su|un|la|nuestra) (contrato
            |propuesta|oferta) …
        (complace|complacido|encantados|encantado|encantada|alegra|alegría|felices|placer|gusto
            |gustaría|honor|grato|alegramos|ilusión|contentos|complacemos|queremos|quisiéramos
            |deseamos) … (ofrecer|ofrecerte|ofrecerle|ofrecerles|comunicarte|comunicarle|presentarte
            |presentarle|hacerte|hacerle|hacerte llegar|extenderte|extenderle|formalizar|trasladarte
            |enviarte|confirmarte|confirmarle|informarte|informarle) … (puesto|posición|oferta
            |contrato|vacante|plaza|empleo|cargo|elegido|elegida|rol|incorporación|trabajo|propuesta
            |contratación)
        (oferta|propuesta) (formal|económica|laboral|de contratación|de incorporación|en firme
            |vinculante|salarial|de trabajo formal|definitiva) …
        (carta oferta|carta de oferta|oferta laboral formal|carta compromiso|contrato de trabajo
            |contrato laboral|precontrato|propuesta de contrato|borrador del contrato|borrador de
            contrato)
        (adjunto|adjunta|adjuntamos|adjuntos|te envío|le envío|enviamos|encontrarás|encontrará|te
            hacemos llegar|le hacemos llegar|adjunte|remitimos) … (contrato|carta oferta|carta de
            oferta|oferta formal|oferta económica|propuesta económica|propuesta laboral|oferta
            laboral|nuestra oferta|nuestra propuesta|tu oferta)
        (contrato|oferta|propuesta) … (firmar|firmado|firmada|firma|fírmalo|firmarlo|aceptar)
        (has sido|ha sido|fuiste|fue|has resultado|ha resultado|resultaste|eres|te hemos|le hemos) …
            (seleccionado|seleccionada|elegido|elegida|elegid|seleccionad|el candidato|la candidata
            |la persona) … (puesto|ocupar|vacante|incorporar|incorporarte|formar parte|cubrir
            |posición|cargo|plaza)
        (queremos|nos gustaría|nos encantaría|deseamos|quisiéramos) … (contratarte|contratarle|que
            te incorpores|que se incorpore|que formes parte|que forme parte|incorporarte|que te unas
            |que se una|contar contigo|contar con usted|sumarte)
        (bienvenido|bienvenida|bienvenid) (al equipo|a la empresa|a bordo|a la familia)
        (el puesto|el trabajo|la plaza) es (tuyo|tuya|suyo|suya)
        (hemos decidido|decidimos) (contratarte|contratarle|ofrecerte|ofrecerle|incorporarte|apostar
            por ti)
        (hacerte|hacerle|te hacemos|le hacemos|realizarte|realizarle|extenderte|extenderle) [llegar]
            [una|nuestra|la] [siguiente] (oferta|propuesta)
        ! (no|lamentablemente|sin) … (ofrecer|ofrecerte|ofrecerle|oferta)
        ! (entrevista|llamada|cita|reunión|videollamada) …
        ! (ofrecerte|ofrecerle|proponerte|ofrecer) … (entrevista|llamada|cita|reunión|horario
            |horarios|fechas|fecha|asesoramiento|charla)
        ! (aceptado|recibido|acepté|recibí|aceptar) (otra|una|otra nueva) …
        ! oferta de (empleo|trabajo) (para|de|publicada|en la que|a la que|en|que|te)
        ! (inscrito|inscribir|inscripción|postulado|aplicado|interés|solicitud) … (oferta|propuesta)
        ! (para la entrevista|en la entrevista|preseleccionad*|para una entrevista|para realizar
            |para participar|para la siguiente|para continuar|para pasar|a la entrevista)
        ! (bienvenido|bienvenida) a (infojobs|indeed|linkedin)
    """,
    Sign.OFFER_HINT: """
        (felicidades|enhorabuena|felicitaciones|felicitarte|felicitarle)
        (contrato de trabajo|contrato indefinido|carta oferta)
        (salario bruto|bruto anual|brutos anuales|retribución|salario anual|sueldo bruto|renta
            líquida|salario base|salario mensual)
        (periodo de prueba|período de prueba|fecha de inicio|fecha de incorporación|primer día|días
            de vacaciones)
        (bienvenid*) (al equipo|a la empresa)
    """,
    Sign.REQUEST: """
        me puedes (mandar|enviar|pasar|decir|indicar|confirmar|adjuntar) …
        (cuánto|cuanto) (cobras|ganas|quieres ganar|te gustaría cobrar|pretendes) …
        (necesitaríamos|necesitamos|nos harían falta|nos haría falta|hace falta) (las|los|el|la|tu
            |tus|su|sus|que) …
        (enlace|link) (a|para|al|de) … (prueba|test|evaluación|cuestionario|ejercicio) …
        (tienes|dispones de|tiene) (#|hasta|un plazo) … para (hacer*|completar*|realizar*|entregar*
            |enviar*) …
        (tienes que|debes|tendrías que|nos tienes que|debe) (mandar|enviar|aportar|adjuntar|subir
            |entregar|traer|facilitar) …
        (nos falta|falta|nos faltan|te falta|le falta|faltan) …
        (dispones|dispone|tienes|tiene|posees|cuentas) [de|con] [vehículo|coche|carnet|carné|permiso
            |licencia|disponibilidad] (vehículo|coche|carnet|carné|permiso|licencia|propio|de
            conducir|para viajar) …
        (realiza|completa|haz|rellena|responde|contesta|súbelo|súbela|sube|adjúntalo) (el|la|un|una
            |los|las|este|esta|a la plataforma|al portal|tu|tus) …
        (podrías|puedes|podría|puede|podés) [por favor|también] (enviarnos|enviarme|decirnos|decirme
            |confirmarnos|confirmarme|mandarme|mandarnos|pasarme|pasarnos|facilitarnos|indicarnos
            |adjuntar|compartir|aclararnos) …
        (necesitamos|necesito|requerimos|precisamos) [que nos envíes|que nos envíe|también|además]
            (tu|su|una|un|el|la|los|tus|sus|copia) …
        (siguiente|próximo) (paso|fase|etapa) … (prueba|test|caso|ejercicio|cuestionario|evaluación)
            …
        (cuál|cuáles) (es|son|sería) (tu|su|tus|sus) …
        ! (podrías|puedes|podría|puede|necesitamos|necesito) … (disponibilidad (para (una|la|hablar
            |conversar|reunir*|realizar|agendar)|horaria|esta|la semana)|horario*|asistencia|cita
            |hueco*|entrevista)
        (por favor|rogamos|pedimos|podrías|podría|puedes|puede|necesitamos|agradeceríamos
            |agradecería|solicitamos|necesitaríamos|es necesario|debes|debe|tienes que|favor de|te
            pido|le pido|necesito|necesitaría|precisamos|podés|te agradecería|le agradecería
            |recuerda) … (completar|rellenar|responder|cumplimentar|realizar|contestar|completes
            |rellenes|respondas|realices|complete|rellene|responda|firmar|llenar|completa|rellena
            |contestes|actualizar|finalizar|devolver|cumplimente) … <task>
        (por favor|rogamos|pedimos|podrías|podría|puedes|puede|necesitamos|agradeceríamos
            |agradecería|solicitamos|necesitaríamos|es necesario|debes|debe|tienes que|favor de|te
            pido|le pido|necesito|necesitaría|precisamos|podés|te agradecería|le agradecería|falta
            que|hace falta que) … (enviar|enviarnos|envíes|envíe|adjuntar|facilitar|facilitarnos
            |facilites|remitir|remitirnos|aportar|aportes|hacernos llegar|enviarme|mandar|mandarnos
            |mandes|envíanos|envíenos|adjuntes|adjunte|subir|subas|suba|proporcionar|proporcionarnos
            |presentar|presentes|compartir|compartirnos|mándanos|nos envíe|nos envíes|mandarme
            |pasarme|pasarnos|remita|remitas|hacer llegar|entregar|actualizar) … <paper>
        (envíanos|envíenos|mándanos|adjunta|facilítanos|facilítenos|remítanos|hágannos llegar
            |háganos llegar|haznos llegar|envíame|adjunte|mándame|súbenos|aporta) … <paper>
        (falta|faltan|faltante|faltantes|pendiente|pendientes|incompleta|incompleto|adicional
            |adicionales) … (<paper>|candidatura|solicitud|perfil|postulación|inscripción)
        (candidatura|solicitud|perfil|postulación|inscripción) … (incompleta|incompleto|no está
            completa|no está completo|sin finalizar|sin completar|sin terminar|a medias|no ha sido
            completada)
        (<paper>) … (falta|faltan|faltante|faltantes|pendiente|pendientes|adicional|adicionales)
        (completa|finaliza|termina|actualiza|complete|finalice) (tu|su) (perfil|candidatura
            |solicitud|inscripción|postulación|registro|cv)
        (cuáles|cuál|qué|indicar|indicarnos|indícanos|decir|decirnos|confirmar|confirmarnos|saber
            |conocer|comentar|comentarnos|facilitar|dinos|indíquenos|compartir|compartirnos|indique
            |sobre|comentarme|confirmarme|decirme|indicarme|dime|cuéntanos|preguntarte|preguntarle
            |informarnos) … (tus|tu|sus|su|de|la|las|el) … <pay>
        (cuáles|cuál) (son|es|sería|serían) (tus|tu|sus|su) … <pay>
        (cuándo|a partir de cuándo|desde cuándo|en qué fecha|con qué antelación) … (incorporarte
            |incorporarse|empezar|comenzar|disponible para incorporar*|iniciar|incorporarías)
        (estarías|estaría|estás|está|sigues|sigue|continúas|continúa|seguís) … (dispuesto|dispuesta
            |interesado|interesada|abierto a trasladar*|en posesión|de acuerdo con|interesad)
        (tienes|tiene|dispones|dispone|cuentas|cuenta|posees|tenés) [usted|con|de] [el|un|algún|tu]
            (permiso|carnet|coche|vehículo|visado|experiencia con|experiencia en|titulación|título
            |certificado|discapacidad|homologación|licencia)
        (datos|contacto|contactos|nombres) … (referencias|referencia|anteriores jefes|antiguos
            responsables)
        (responder|contestar|contéstanos|respóndenos|respondernos|respondas|hacerte|hacerle
            |resolver) … (preguntas|cuestiones|pregunta|cuestionario|dudas sobre tu)
        (algunas|unas|par de|un par de|siguientes|varias|una) (preguntas|pregunta|duda|dudas
            |cuestiones) … (antes|sobre|para|que|acerca|relacionadas|previas|contestar)
        (prueba|test|caso práctico|ejercicio|cuestionario|prueba técnica) … (adjunto|adjunta|enlace
            |link|plazo|horas|antes del|días para|días)
        ! (gracias|agradecemos) [por] (completar|enviar|enviarnos|tu|su|haber) …
        ! (si tienes|si tiene|cualquier|ante cualquier|si tenés|alguna) [otra] (duda|dudas|pregunta
            |preguntas|consulta|cuestión)
        ! (retirar|eliminar|encuesta|protección de datos|privacidad|satisfacción) …
        ! (no respondas|no responda|no responder|por favor no) …
    """,
    Sign.REQUEST_HINT: """
        (prueba técnica|caso práctico|test online|prueba online|cuestionario|psicotécnico|test de
            personalidad|evaluación en línea)
        (en un plazo de|antes de|antes del|en las próximas|plazo máximo|fecha límite|tienes hasta
            |dispones de|hasta el) … (días|horas|<when>)
        (expectativas salariales|pretensiones salariales|preaviso|fecha de incorporación|expectativa
            salarial|pretensión de renta)
        (adjunto|siguiente enlace|este enlace|siguiente link|este link) … (test|formulario
            |cuestionario|prueba|ejercicio)
    """,
    Sign.ALONE: """
        (videoentrevista|entrevista|vídeo entrevista|video entrevista|entrevista en vídeo|entrevista
            en video) … (en diferido|diferida|asíncrona|asincrónica|grabada|pregrabada|automatizada
            |unidireccional|automática)
        (grabar|graba|grabarte|grabe|grabes|grabarse|grabando|grabá) … (respuestas|respuesta|vídeo
            |video|vídeos|videos)
        (cuestionario|preguntas|respuestas) (en vídeo|en video|de vídeo|de video|en formato vídeo)
        (invitar|invitarte|invitarle|invitamos|invitado|invitada|invitación|pedirte que|pedirle que
            |proponerte|proponemos) … (realizar|completar|hacer|responder|rellenar|cumplimentar
            |realices|completes|complete|hagas|contestar|test|prueba|resolver) … <task>
        (realizar|completar|hacer|realices|completes|realice|complete|hagas|realiza|completa|haz
            |resolver|superar|resuelve) (un|una|la|el|los|las|esta|este|nuestra|nuestro|unas|unos
            |siguiente|tu|su) … (test|tests|prueba|pruebas|evaluación|psicotécnico|prueba técnica
            |caso práctico|ejercicio|cuestionario|assessment|reto|examen|desafío)
        ! (tras|después de|luego de|una vez|haber) (realizar|completar|completado|realizado) …
        ! (gracias por|has|ha) (realizar|completar|realizado|completado) …
        ! (día de prueba|jornada de prueba|prueba de trabajo|turno de prueba|periodo de prueba
            |encuesta)
    """,
}
