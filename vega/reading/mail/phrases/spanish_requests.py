"""Spanish phrases for what is asked for.

They use the names of `spanish.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.REQUEST: """
        ! (puesto|referencia|ubicación|vacante) … (referencia|ubicación|código) (r|ref|#|bt|de la
            oferta) …
        (cuánto|cuanto) (cobras|ganas|quieres ganar|te gustaría cobrar|pretendes) …
        (necesitaríamos|necesitamos|nos harían falta|nos haría falta|hace falta) (las|los|el|la|tu
            |tus|su|sus|que) …
        (enlace|link) (a|para|al|de) … (prueba|test|evaluación|cuestionario|ejercicio) …
        (tienes|dispones de|tiene) (#|hasta|un plazo) … para (hacer*|completar*|realizar*|entregar*
            |enviar*) …
        (nos falta|falta|nos faltan|te falta|le falta|faltan) …
        (dispones|dispone|tienes|tiene|posees|cuentas) [de|con] [vehículo|coche|carnet|carné|permiso
            |licencia|disponibilidad] (vehículo|coche|carnet|carné|permiso|licencia|propio|de
            conducir|para viajar) …
        (realiza|completa|haz|rellena|responde|contesta|súbelo|súbela|sube|adjúntalo) (el|la|un|una
            |los|las|este|esta|a la plataforma|al portal|tu|tus) …
        (necesitamos|necesito|requerimos|precisamos) [que nos envíes|que nos envíe|también|además]
            (tu|su|una|un|el|la|los|tus|sus|copia) …
        (siguiente|próximo) (paso|fase|etapa) … (prueba|test|caso|ejercicio|cuestionario|evaluación)
            …
        (cuál|cuáles) (es|son|sería) (tu|su|tus|sus) …
        ! (podrías|puedes|podría|puede|necesitamos|necesito) … (disponibilidad (para (una|la|hablar
            |conversar|reunir*|realizar|agendar)|horaria|esta|la semana)|horario*|asistencia|cita
            |hueco*|entrevista)
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
        <ask> … <give> …
        (envíanos|envíenos|envíame|envíeme|mándanos|mándame|mandame|pásame|pasame|pásanos
            |facilítanos|facilítenos|remítanos|compártenos|adjúntanos|indícanos|indíquenos|dinos
            |dime|decime|cuéntanos|cuéntame|contame|confírmanos|confírmame|respóndenos|coméntanos
            |contáctanos con) … (tu|tus|su|sus|si|qué|cuál|cuánto|el|la|los|las|un|una) …
        (cuánto|cuántos|cuántas|cuánta) (cobras|ganas|pides|años|tiempo|experiencia|te|llevas|estás
            |gana|cobra|preaviso|querrías) …
        qué (nivel|titulación|experiencia|estudios|expectativa*|banda|salario|sueldo|preaviso
            |referencias|tecnologías|carnet|pretensión|pretensiones) …
        (aceptarías|estarías|trabajarías|preferirías|tendrías|podrías|aceptaría|estaría dispuest*
            |tendría) … (presencial|viajar|disponibilidad|fines de semana|turno*|mudar*|jornada
            |incorporar*|empezar|comenzar|contrato|media jornada|remoto|híbrido|problema
            |inconveniente|vehículo|referencias|ejemplos|papeles) …
        (tienes|tiene|tenés|hablas|habla|manejas|maneja|dominas|posees|cuentas con|conoces) [algún
            |alguna|buen|buena|de|nivel|tu] (experiencia|inglés|francés|alemán|carnet|coche|moto
            |papeles|permiso|nivel|portfolio|portafolio|referencias|cv|título|excel|discapacidad
            |disponibilidad|vehículo|auto|movilidad|registro) …
        (subsanar|subsane|subsanación|subsanen) …
        (imprescindible|necesario|importante|obligatorio|indispensable|a la espera de|esperando
            |pendiente de|pendientes de|conveniente) que … <give> …
        (me|nos) [lo|la|los|las] (mandas|envías|pasas|reenvías|mandás|enviás|pasás|dices|confirmas
            |compartes|facilitas|indicas|adjuntas|rellenas|decís|cuentas|comentas|escaneas) …
        (complétal*|rellénal*|hazl*|respóndel*|realízal*|súbel*|fírmal*|entrégal*|envíal*|adjúntal*
            |cumpliméntel*|complételo) …
        (sería|es) (posible|necesario) <give> …
        ! (a la espera de|pendiente de|esperamos|espero) [recibir|tener] (tu|su|una|vuestra)
            [pronta] (respuesta|contestación|confirmación) …
        (a la espera de|esperamos|pendiente de|pendientes de) [recibir] (tu|su|tus|sus|los|el|la)
            (<paper>|respuesta) …
        no (has|ha|han|habéis) (adjuntado|enviado|completado|rellenado|firmado|subido|incluido
            |terminado|finalizado|aportado|indicado|contestado|respondido|cumplimentado) …
        (mandamos|mando|envío|enviamos|paso|pasamos|adjunto|adjuntamos|dejo|dejamos|comparto
            |compartimos|encontrarás|encontrará|remitimos|recibirás|recibirá) … (caso práctico
            |prueba|test|cuestionario|formulario|ejercicio|evaluación|ficha|reto|psicotécnico) …
        plazo … para <give> …
        (por favor|porfa|porfavor|plis) & <give> &! (no responda|no respondas|no responder)
        (dinos|dime|díganos|dígame|indíquenos|indícanos|indícame|confírmame|confírmanos|confírmenos
            |coméntanos|coméntame|acláranos|decime|contame) …
        (adjunta|adjunte|envía|envíe|manda|mande|responda|responde|conteste|contesta|indica|indique
            |facilita|facilite|sube|suba|aporta|aporte|remita|remite|cumplimenta|cumplimente|firma
            |firme|rellena|rellene|completa|complete|entrega|entregue|haz|haga|devuelve|devuelva) (a
            |el|la|los|las|un|una|tu|tus|su|sus|copia|estos|estas|este|esta|nos|otra|otro|de nuevo
            |otra vez) …
        (esperando|esperamos|pendiente|falta|faltan|espera) & <paper> & (tu|su|tus|sus|el|los|la) &!
            (gracias|recibido|recibida|queda|respuesta)
        tienes (una|un|alguna) (prueba|test|tarea|cuestionario|formulario|documento) …
        <pay> … ?
        (no se ve|no se lee|ilegible|borros*|caducad*|vencid*) & (<paper>|imagen|archivo|firma) &!
            (oferta|suscripción)
        (posee|poseen|dispone|cuenta|maneja|domina|tiene|tienes) … ?
        <task> … (sin|sigue sin|continúa sin) (rellenar|completar|hacer|firmar|enviar|responder
            |terminar|realizar) …
        (necesito|necesitaría|necesitamos|necesitaríamos|me hace falta|me falta|nos falta|requerimos
            |me faltan|me haría falta) (tu|tus|su|sus|copia|una copia|el|la) …
        (aquí tienes|aquí va|ahí va|ahí tienes|aquí está) … (test|prueba|ejercicio|cuestionario|caso
            |formulario) …
        (expediente|candidatura|solicitud|cv|currículum) … no (incluye|contiene|indica|menciona
            |especifica|lleva|trae|consta) …
        (te queda|te quedan|le queda|le quedan) # (día|días|hora|horas) …
        ! (gracias|agradecemos) [por] (completar|enviar|enviarnos|tu|su|haber) …
        ! (si tienes|si tiene|cualquier|ante cualquier|si tenés|alguna) [otra] (duda|dudas|pregunta
            |preguntas|consulta|cuestión)
        ! (retirar|eliminar|encuesta|protección de datos|privacidad|satisfacción) …
        ! (no respondas|no responda|no responder|por favor no) …
        ! (puedes|puede|podrás|podrá) … (seguir|consultar|ver|acceder|revisar el estado|conocer el
            estado|gestionar|realizar el seguimiento|hacer seguimiento|hacer el seguimiento
            |comprobar) …
        ! (no es necesario|no necesitamos|no necesito|no debes|no debe|no tienes que|no tiene que|no
            hace falta) … <give> …
        ! espera* … (respuesta|noticias|confirmación) [de|del|su|tu] (empresa|cliente|equipo
            |proveedor) …
        ! (adjunto|envío) … (prueba de|mi) …
        ! (dinos|dime|dime) … (adiós|algo) …
        ! (no responda|no respondas|el proyecto|el equipo|la empresa) …
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
            |video|vídeos|videos|videoentrevista|entrevista)
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
    Sign.QUESTION: """
        (te|ti|tu|tus|su|sus|usted|contigo|vos) … &! (novedades|noticias|mi candidatura|mi cv|mi
            solicitud|mi postulación|qué tal|tu experiencia|recomendarías|dudas|entrevista)
        (tienes|tiene|tenés|puedes|puede|podés|podrías|podría|has|ha|eres|es usted|sos|estás|está
            |quieres|quiere|querés|hablas|habla|hablás|manejas|maneja|manejás|vives|vive|vivís
            |trabajas|trabaja|cobras|cobra|sabes|sabe|sabés|conoces|conocés|prefieres|prefiere
            |preferís|sigues|seguís|usas|usás|cuentas|cuenta|contás|dispones|dispone|aceptas|aceptás
            |llevas|llevás|mandas|mandás|envías|pasas|pasás|confirmas|confirmás|posees|resides
            |necesitas|buscas|estudias|terminaste|acabaste|trabajaste|viviste) … &! (novedades
            |noticias|mi candidatura|mi cv|mi solicitud|mi postulación|entrevista)
        (*rías|serías|estarías|tendrías|seguirías|aceptarías|podrías|querrías|preferirías
            |trabajarías|vendrías) …
        ! (novedades|noticias|novedad|respuesta de|alguna respuesta|en qué estado|mi|mis|dudas|qué
            tal fue|cómo fue|recomendarías|problemas|olvidaste|contraseña|ayuda|sabías que|buscas
            empleo|buscas trabajo) …
    """,
}
