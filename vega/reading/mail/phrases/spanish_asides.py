"""Spanish phrases for what is no news of an employer, and for what makes a phrase none.

They use the names of `spanish.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.WITHDRAWN: """
        (retiren|retirad|retire|anulen|cancelen) mi (candidatura|solicitud|postulación|inscripción)
            …
        no (voy a|quiero|deseo|puedo) (continuar|seguir) … proceso …
        (he encontrado|encontré|he conseguido|conseguí) (otro|un|otra) (trabajo|empleo|puesto) …
        (renuncio|renunciar|desisto|desistir) (a|de) (mi|la|el|continuar|seguir|este) …
        (retirado|anulado|cancelado|dado de baja) (tu|su) (candidatura|postulación|solicitud
            |inscripción) …
        (a petición tuya|a petición suya|conforme a|según) (tu|su|lo) … (retirado|retirada|anulado
            |anulada) …
        (quiero|quisiera|deseo|me gustaría|he decidido|debo|quería|tengo que|prefiero|comunico
            |solicito|escribo para|decidí|querría|retiro|procedo a) … (retirar|retirarme|renunciar
            |desistir|declinar|anular|dar de baja|retiro|retirada|retirar mi|no continuar|rechazar
            |abandonar) … (candidatura|proceso|postulación|solicitud|oferta|puesto|vacante
            |propuesta)
        (retiro|retirar|retirada de|anular|retirar) mi (candidatura|postulación|solicitud
            |inscripción)
        (he|yo) (aceptado|firmado|decidido aceptar|optado por|recibido y aceptado) … (otra|una)
            (oferta|propuesta|posición|oportunidad|empresa|oferta de trabajo)
        (acepté|firmé) (otra|una) (oferta|propuesta|posición|oportunidad) …
        (ya no|no) (estoy|sigo) (interesado|interesada|disponible|buscando) …
        (has|ha|usted ha) retirado (tu|su) …
        <your> (candidatura|postulación|solicitud|inscripción) … (ha sido|fue|se ha|está|queda)
            (retirada|anulada a petición|retirado|cancelada a petición|dada de baja)
        (confirmamos|confirmación|hemos recibido|tomamos nota|lamentamos|registrado|procesado
            |recibida) … (retirada|retiro|renuncia|retirado|desistimiento|baja) … (candidatura
            |postulación|solicitud|proceso|inscripción)
        (candidatura|postulación|solicitud|inscripción) retirada
        (no podré|no puedo|no voy a|no deseo|no quiero|no quisiera|prefiero no|decidí no|he decidido
            no|decido no|opto por no|no seguiré|no continuaré) [poder] [seguir|continuar|aceptar
            |participar|avanzar|incorporarme] … (proceso|oferta|propuesta|selección|puesto|búsqueda)
            …
        (tramitado|aceptado|registrado|recibido|recibida|registrada|tramitada|aceptada) (su|tu|la)
            renuncia …
        (has|ha|usted ha) (retirado|cancelado|anulado|eliminado) (tu|su) (candidatura|postulación
            |solicitud|inscripción) …
        (me retiro|me bajo|me doy de baja|me quiero bajar|quiero darme de baja|me borro) (del|de la
            |de este) (proceso|selección|búsqueda) …
        (declinar|declino|rechazar|rechazo|no aceptar|no acepto) (su|tu|la|vuestra|esta) (oferta
            |propuesta|plaza|invitación) …
        (den|dé|dad|dar) de baja mi (candidatura|solicitud|postulación|inscripción) …
        (retir*|renunci*|desist*|declin*|anul*|baja|cancel*|elimin*|borr*) [de|a] (mi|mis)
            (candidatura|solicitud|postulación|inscripción|participación|proceso|perfil) …
        (presento|presentar|comunico|formalizo) mi (renuncia|desistimiento|baja|retiro) …
        (hayas|haya|has|ha) (decidido|elegido|optado por) (retirar*|renunciar|no continuar|abandonar
            |desistir) …
        (tu|su) (decisión de retirar*|desistimiento|renuncia) …
        (a petición|a solicitud|por petición|por solicitud) (tuya|suya|propia|del interesado|de la
            interesada) …
        (no|ya no) me (interesa|encaja|cuadra|conviene|viene bien) [el|la|este|esta] (puesto|trabajo
            |oferta|vacante|propuesta|posición|proceso|horario|empleo|sueldo) …
        me (quedo|quedaré|voy a quedar) (en|con|donde) (mi|la|otra|otro|estoy) …
        (encontré|encontre|he encontrado|conseguí|consegui|he conseguido|me salió|me ha salido
            |acepté|he aceptado|firmé) [ya] (otro|otra|un|una|trabajo|empleo|algo) …
        prefiero no (continuar|seguir|avanzar|participar) …
        ya (encontré|encontre|tengo|conseguí) (otro|trabajo|empleo|otra) …
        no (voy a|puedo|podré|quiero|deseo|podría|voy a poder) (aceptar*|continuar|seguir
            |incorporarme|participar) …
        renuncio (a|al) …
        (me|te has|se ha|te) (he dado|dado|diste|doy|dé) de baja (del|de la|de este|en el|en la)
            (proceso|oferta|selección|candidatura|vacante|postulación) …
        (retirar|retiro de|retirada de|anular|retirando) mi … (candidatura|postulación|solicitud
            |inscripción|nombre) …
        (tu|su|vuestra) (decisión|elección|voluntad) de (no|retirar*|renunciar|desistir|abandonar
            |declinar) …
        no voy a (coger|tomar|ocupar|aceptar|firmar) …
        (retiro|retirar|retirarme|renuncio|renunciar|desisto|desistir|declino|declinar|rechazo
            |rechazar|abandono|abandonar|baja) & (candidatura|oferta|propuesta|puesto|proceso
            |postulación|solicitud|inscripción|plaza|concurso) & (mi|me|quiero|quisiera|deseo|he
            decidido|decidí|prefiero|debo|tengo que|voy a|su oferta|su propuesta|tu oferta|vuestra
            oferta) &! (tu candidatura|su candidatura|tu perfil|su perfil|si|puedes|puede|baja
            médica|lamentamos)
        (prefiero|quiero|decidido|decidí|voy a|quisiera) & (dejar|dejarlo|parar|abandonar|salir
            |detener|salirme) & (proceso|aquí|candidatura|selección|búsqueda) &! (tu|su|contigo
            |hemos|decidimos)
        (petición|solicitud) & (anulación|retirada|retiro|baja) & (candidatura|inscripción
            |postulación) &! (si|puedes)
        (tengo que|debo|quiero|quisiera|voy a|prefiero|deseo|me veo obligad*) (retirarme|desistir
            |renunciar|rechazarla|rechazarlo|declinar|declinarla|declinarlo|bajarme|abandonar) … &!
            (tu candidatura|su candidatura)
        (la|lo) voy a (rechazar|declinar) …
        no (tengan|tenga|tomen|tome|consideren|considere|tengáis) [más|ya] [en cuenta] … (mi|mis)
            (candidatura|solicitud|postulación|datos) …
        (cierren|cierre|cerrar|archiven|cerrad) mi (expediente|candidatura|proceso|solicitud) …
        ya no (busco|estoy buscando|necesito|quiero) (empleo|trabajo|cambiar|el puesto|la plaza) …
        (retirada|retiro|anulación|cancelación) de [la|tu|su] (candidatura|postulación|inscripción
            |solicitud) …
        (nota|entendemos|lamentamos|sentimos|vemos|sabemos|registrado) & (retiras|retira|retires
            |retire|renuncias|renuncia|desistes|desiste) & (candidatura|proceso|solicitud
            |postulación|plaza|puesto)
        (quiten|quite|quitad|borren|borre|eliminen|saquen) (mi nombre|mis datos|mi perfil) … (lista
            |candidatos|proceso|base|bolsa) …
        no (sigo|continúo|seguiré) … (mí|mi|proceso|adelante) … &! (contigo|con usted|tu|su)
        ! (puedes|puede|si quieres|si desea|si deseas|podrás|podrá|cómo|cualquier momento) …
            (retirar|anular)
        ! (he|hemos|hemos decidido|lamentamos) … (continuar|seguir|avanzar) … (con|en) (tu|su)
            (candidatura|perfil|postulación|solicitud) …
        ! (entrevista|cita|reunión|llamada) …
        ! … (candidato|candidata|persona|alguien|perfil) …
        ! no … (contigo|con usted|tu candidatura|su candidatura|tu perfil|su perfil|tu postulación
            |su postulación) …
        ! (tu|su) decisión … (antes|hasta|plazo) …
        ! (política|plazo|fecha|opción|cómo) … (retirada|retiro|anulación|cancelación) …
    """,
    Sign.WAITING: """
        (en pausa|en espera|pausado|pausada|suspendido|suspendida|congelado|congelada|paralizado
            |paralizada|pospuesto|pospuesta|aplazado|detenido|stand by|on hold) …
        (congelación|congelamiento) (de contrataciones|de contratación|de vacantes|de plazas)
        (bolsa de (trabajo|empleo|candidatos|talento)|base de datos|banco de talento|comunidad de
            talento|pool de talento|lista de espera|lista de reserva|cartera de candidatos|talent
            pool|reserva de candidatos|bolsa)
        (guardar|guardaremos|conservar|conservaremos|mantener|mantendremos|guardamos|tendremos
            |mantenemos|conservamos|guardado) … (cv|candidatura|perfil|datos|currículum|solicitud|en
            cuenta|postulación|hoja de vida) … (futuras|futuros|próximas|futuro|oportunidades
            |vacantes|procesos|más adelante|surja|posteriores|otras)
        (no) (tenemos|disponemos|contamos|hay|existen) … (vacantes|vacante|puesto|puestos|posiciones
            |posición|oportunidades|plazas) …
        (sigue|continúa|está aún|está todavía|siguen) en (proceso|curso|estudio) …
        (alargando|retrasando|demorando|retrasado|demorado|retraso|demora) …
        (más|mas) [tiempo] (de lo previsto|de lo esperado|de lo habitual) …
        (queda|quedas|quedan|quedará) en (reserva|bolsa|cartera|lista|espera) …
        ! (examen|análisis|estudio|revisión|valoración) detenid* …
    """,
    Sign.CANCELLED: """
        (entrevista|reunión|cita|llamada|videollamada) … (queda|ha sido|está|fue) (cancelada|anulada
            |suspendida) …
        se (cancela|suspende|anula) (la|tu|su|nuestra) …
        ! para cancelar …
        (cancelar|cancelada|cancelado|cancelamos|cancelación|anular|anulada|anulado|suspender
            |suspendida|cancelo|anulación) … (entrevista|llamada|cita|reunión|videollamada|evento
            |encuentro)
        (entrevista|llamada|cita|reunión|videollamada|encuentro) … (cancelada|cancelado|cancelar
            |anulada|anulado|suspendida|no podrá realizarse|no tendrá lugar|cancelarla|no se
            realizará|aplazada hasta nuevo aviso)
        (no podré|no podremos|no voy a poder|no vamos a poder) … (entrevista|llamada|reunión|cita
            |asistir|atenderte|reunirnos|<when>)
        (entrevista|reunión|cita|llamada|videollamada|encuentro) & (cancelar|cancelada|cancelado
            |cancelo|cancelamos|anular|anulada|anulado|anulo|suspender|suspendida|no tendrá lugar|no
            se realizará|no podrá realizarse|no podré|no podremos) &! (si|en caso|para cancelar
            |puedes|puede|avísanos|avísenos|24 horas|al menos)
        ! (si necesitas|si necesita|si no puedes|si no puede|en caso de|si quieres|si desea|si
            deseas|si por|para cancelar|puedes|puede) …
        ! (cancelar o|o cancelar) …
    """,
    Sign.MOVED: """
        ! (envío|enviaré|enviamos|enviaremos|mando|mandaré|mandamos|digo|comunico) … (nuevas|nueva
            |otras|otra|nuevos|nuevo) (fechas|fecha|opciones|horarios|horas|hora|propuesta
            |propuestas) …
        ! (aplazad*|pospuest*|suspendid*) … (nuevo aviso|indefinidamente) …
        (cambiar|cambiado|mover|movido|aplazar|aplazado|aplazada|posponer|pospuesto|pospuesta
            |reprogramar|reprogramado|reprogramada|trasladar|adelantar|pasar|pasarla|moverla
            |cambiarla|adelantado|reagendar|reagendarla) … (a|al|para|el) … (<when>|las|hora|semana)
        (nueva|nuevo|otra|otro|otras|otros|nuevas|nuevos) (fecha|hora|horario|día|cita|fechas
            |horarios|momento|entrevista|hueco)
        (reprogramar|reagendar|reprogramarla|reagendarla|reprogramamos) …
        en su lugar
        ! (hasta nuevo aviso|indefinidamente)
        ! (buscaremos|buscar|buscamos|buscando|propondremos|propondré|avisaremos|avisaré|aviso
            |diremos|comunicaremos|contactaremos|informaremos|daremos|indicaremos|encontrar
            |confirmaremos|enviaremos|pasaremos|paso) … (nueva|nuevo|otra|otro|nuevas|nuevos|otras
            |otros) (fecha|hora|horario|día|cita|fechas|horarios|momento|entrevista|hueco) …
        ! (propongo|proponemos|propondré|envío|paso) … (enseguida|pronto|más adelante|en breve|luego
            |cuanto antes) …
    """,
    Sign.LATER: """
        (escrib*|contact*|comunic*|envi*|mandar*|propondr*|avis*|volver*|indicar*|informar*|buscar*
            |dar|daré|daremos) … (nueva|nuevas|otra|otras|nuevo|nuevos|otro|otros) (fecha|fechas
            |hora|horas|horario|horarios|día|cita|hueco|propuesta|propuestas)
        (nueva|nuevas|otra|otras|nuevo) (fecha|fechas|hora|horario|cita) … (será|serán|más adelante
            |próximamente|pronto|en breve)
        ! (puedes|puede|podrías|podría|te viene|le viene|qué tal) …
    """,
    Sign.OWN: """
        (novedades|noticias|estado|saber) … mi (candidatura|solicitud|postulación|proceso) …
        (adjunto|envío|adjunta) mi …
        (mi|mis) (candidatura|cv|currículum|curriculum|hoja de vida|carta de presentación
            |postulación|solicitud|pretensiones)
        (me dirijo a|me permito|me gustaría postular*|deseo postular*|quiero postular*|me postulo
            |quisiera postular*|me gustaría presentar|quisiera presentar) …
        (invitarme|entrevistarme|recibirme|haberme|considerarme|darme la oportunidad|atenderme
            |dedicarme) …
        (gracias|agradezco|agradecerle|agradecerte|acepto|confirmo) … (la|su|tu|vuestra) invitación
            …
        confirmo mi (asistencia|disponibilidad|presencia|participación)
        (estaré encantado de|estaría encantado de|estaré encantada de|estaría encantada de|acepto) …
            (asistir|acudir|la entrevista|la oferta|reunirme|su oferta|participar|vuestra oferta|tu
            oferta)
        (quedo|estoy|quedaría) a (su|tu|vuestra) disposición para una entrevista
        (cómo va|en qué punto|en qué estado|alguna novedad|hay novedades|hay alguna novedad|hay
            noticias|alguna noticia) …
        (tienen|tenéis|hay|habéis|han) [ya] (alguna|algún|tomado|alguna respuesta) (respuesta
            |noticia|novedad|decisión|feedback|resultado) …
    """,
    Sign.OWN_HINT: """
        quedo (atento|atenta|pendiente) …
        quedo a (su|tu|vuestra) [entera] disposición …
    """,
    Sign.COLD: """
        (vi|he visto|encontré) tu (perfil|cv) …
        (creo|pienso|considero) que (encajas|encajarías|podrías encajar|puedes encajar) …
        (soy|trabajo como) (recruiter|reclutador*|headhunter|consultor*|técnic*) …
        (busco|buscamos) [a|un|una|actualmente] … (para|cliente|perfil|desarrollador*|ingenier*
            |engineer|developer)
        ! (sigues|sigue|continúas|continúa|todavía|aún|seguís) …
        (he visto|he encontrado|vi|encontré|he revisado|he dado con|me encontré con|me topé con
            |hemos visto|hemos encontrado|viendo|revisando|revisé|llegué a|me ha llamado la atención
            |me llamó la atención|me ha gustado|me ha parecido) … (tu|su) (perfil|experiencia|cv
            |currículum|trayectoria) …
        (tu|su) (perfil|experiencia|trayectoria|cv) … (me ha llamado|me llamó|me
            parece|encaja muy|podría encajar|me ha parecido|encajaría|nos parece|me pareció|puede
            encajar)
            &! (entrevista|videoentrevista|candidatura|cita|citarte)
        (abierto|abierta|abiertos|abiert|en búsqueda|escuchar|a la escucha|en búsqueda activa) …
            (oportunidades|oportunidad|propuestas|cambio|nuevos|nuevas|retos|ofertas|escuchar)
        (te|le) (interesa|interesaría|gustaría saber|podría interesar|puede interesar|interese)
        (estarías|estaría|estás|está) (interesado|interesada|interesad) en (una|esta|conocer|saber
            |escuchar|un|nuevas|explorar|cambiar) …
        (estoy|estamos) (buscando|seleccionando|reclutando|en búsqueda) …
        (te|le|me) (contacto|contactamos|pongo en contacto|escribo) … (porque|oportunidad|vacante
            |posición|cliente|proyecto|buscando|proceso)
        (para|un) (nuestro cliente|uno de nuestros clientes|un cliente|mi cliente|importante cliente
            |importante empresa|cliente final) …
        (escucha activa|nuestro busca|nuestra busca|cliente busca) …
    """,
    Sign.AWAY: """
        (respuesta automática|fuera de la oficina|fuera de oficina)
        (estoy|estaré|me encuentro|me encontraré|estare) [actualmente] (fuera de la oficina|de
            vacaciones|ausente|fuera|de baja|de viaje|de permiso|en permiso) …
        (mi regreso|a mi vuelta|cuando regrese|cuando vuelva|vuelvo el|regreso el) …
        (ya no trabaja|ya no forma parte) …
    """,
    Sign.ALERT: """
        ! (otras|más|nuestras|ver|consulta|encontrarás) [otras|más|nuestras|todas] [las] (ofertas
            |vacantes|oportunidades|puestos) [similares|de empleo|abiertas|disponibles] [que tenemos
            |publicadas|disponibles] [en] (nuestra|nuestro) …
        (orientador*|orientación laboral|sepe|oficina de empleo|entrevista de orientación)
        (alerta|alertas) (de empleo|de trabajo|de ofertas|de vacantes|laboral|de job|de empleos
            |diaria|semanal)
        (nuevas|nuevos|últimas|otras|mejores|más) (ofertas|empleos|vacantes|trabajos|oportunidades
            |puestos) … (para ti|para usted|para vos|que encajan|en|de|recomendad*|cerca|según|que
            coinciden|similares|relacionadas|que te|de empleo)
        (ofertas|empleos|vacantes|trabajos|puestos) (para ti|para usted|recomendad*|similares|que
            encajan|que coinciden|que te|que podrían|según|sugerid*|relacionad*|destacad*|de la
            semana|del día|para tu perfil)
        (código de verificación|código de seguridad|código de acceso|código de confirmación|código
            de un solo uso|código de activación)
        (confirma|verifica|valida|activa|confirme|verifique|active|valide|confirmar|verificar
            |activar|validar) (tu|su|la) (correo|email|e mail|cuenta|dirección|registro|identidad
            |dirección de correo)
        (contraseña|clave) … (restablecer|olvidado|restablecida|cambiar|cambiada|nueva|recuperar
            |crear|restablece)
        (restablecer|restablece|cambiar|recuperar|crear|restablezca|cambio de|recuperación de) …
            (contraseña|clave)
        (cuenta|perfil|usuario) … (creada|creado|activada|activado|se ha creado|registrada)
        (boletín|newsletter) …
        (feria|webinar|jornada|taller|evento|puertas abiertas|feria de empleo|masterclass|curso
            gratuito|foro de empleo|networking) … (inscríbete|regístrate|inscripción|plazas|asiste
            |participa|únete|reserva tu plaza|te esperamos|gratuito|apúntate|inscribite|registro
            |inscríbase)
        (inscríbete|regístrate|asiste|participa|únete|invitamos|invitación|apúntate|invitarte|invita
            |reserva tu plaza|inscríbase) … (feria|webinar|jornada de puertas|taller|evento|puertas
            abiertas|feria de empleo|masterclass|foro de empleo|sesión informativa|charla
            informativa)
        (prueba gratis|premium|% de descuento|gana dinero|gane dinero|sin experiencia y gana|bitcoin
            |desde casa y gana)
        (ha visitado tu perfil|han visto tu perfil|visitas a tu perfil|visitado tu perfil)
        ! (certificado|certificados|informe|tarjeta) (del|de la|de) (sepe|oficina) …
    """,
    Sign.ALERT_SUBJECT: """
        (#|nuevas|nuevos|últimas|otras|más|mejores) … (ofertas|empleos|vacantes|trabajos|puestos)
        (ofertas|empleos|vacantes|trabajos) (para ti|en|de empleo en|de empleo para|de la semana
            |que)
        (nuevas ofertas|nuevos empleos|nuevas vacantes|ofertas para ti|empleos para ti|nuevas
            oportunidades)
        (alerta|alertas|newsletter|boletín|webinar|feria|taller|curso|puertas abiertas|jornada
            |masterclass|evento)
        (consejos|tips|cómo|trucos|errores|claves|guía|prepara|preparar|preguntas|secretos) …
            (entrevista|entrevistas|cv|currículum|candidatura|búsqueda de empleo|carta de
            presentación)
        (busca|buscan|contrata|contratando) (personal|gente|trabajadores)
        (código de verificación|código de seguridad|contraseña|confirma tu|verifica tu|activa tu
            |valida tu)
    """,
    Sign.CONDITION: """
        si (tu|su|tus|sus|el|la|los|las|eres|es|cumples|cumple|encajas|encaja|resultas|resulta|has
            sido|ha sido|fueras|fuera|fuese|fueses|finalmente|nuestro|pasas|pasa|superas|avanzas
            |avanza|no recibes|no recibe|no has recibido|no ha recibido|se ajusta|consideramos|vemos
            |creemos|en|surge|surgiera|nos|hay|procede|estás seleccionado|no te contactamos|no le
            contactamos|no tienes noticias|no tiene noticias|quedas|queda)
        (en caso de|en el caso de|en caso que|de ser|en el supuesto|siempre que|siempre y cuando|a
            condición|de avanzar|de resultar|sujeto a|sujeta a|de no recibir)
        (eventual|posiblemente|eventualmente|quizá|quizás|tal vez)
        (saber si|para ver si|comprobar si|determinar si|valorar si|confirmar si cumples)
        (de no (aportar*|presentar*|recibir*|hacer*|subsanar*|cumplir*|contestar*|responder*|asistir
            |confirmar*|enviar*)|si no|caso contrario|en caso contrario|quien no|quienes no) …
        (en caso afirmativo|si procede|llegado el caso) …
        ! (parece|qué tal|viene bien|va bien) si …
        ! si [te|le|os|les] (viene bien|va bien|parece|es posible|puede ser|apetece|encaja el|queda
            bien|viene|resulta|conviene|puedes|puede) …
        ! si no (puede|puedes|podés|pudiera|pudieras|le viene|te viene|te va) …
    """,
    Sign.PROCESS: """
        ! (una vez|después de|tras) … (nos complace|nos gustaría|nos alegra|queremos|te invitamos|le
            invitamos|quisiéramos)
        (cuando|una vez|después de|tras) (haya*|finalice|finalicemos|revisemos|revisado|revisada|la
            revisión|el análisis|hayamos|analizar|revisar|analizada|se revise|el periodo|superada
            |superado|superar|completar|completes|completado|completada|analizado)
        (solo|sólo|únicamente|solamente) (las|los|contactaremos|se contactará|nos pondremos|serán)
        (candidatos|candidatas|candidaturas|personas|perfiles|postulantes) (seleccionad*
            |preseleccionad*|que|finalistas|cuyo|cuyos|idóneos|elegid*)
        (podrá ser|podrías ser|podría ser|podrán|podríamos (contactar*|invitar*|citar*|convocar*
            |llamarte para))
        proceso … (consta|consiste|incluye|comprende|se compone|consistirá|constará|fases)
        (normalmente|habitualmente|generalmente|por lo general)
        (serán|será) (convocad*|citad*|contactad*|entrevistad*|invitad*) …
    """,
    Sign.NEGATION: """
        (no|sin|nunca|tampoco|lamentablemente|cancelar|cancelada|cancelado|anular|ningún|ninguna)
    """,
    Sign.PAST: """
        (fue|ha sido|fué) … (placer|gusto|agradable|encanto) …
        (gracias|agradecemos|agradezco|agradecerte|agradecerle) (por|tu|su|el|la|que|de|nuevamente
            |mucho) … (entrevista|tiempo|conocerte|conocerle|charla|conversación|reunión|venir
            |asistir|haber venido|habernos|llamada|participar|participación|haber participado|hablar
            contigo|invitación|dedicado)
        (tras|después de|luego de|desde|durante|en|sobre|de|posterior a) (la|nuestra|tu|su) [última
            |pasada|primera|segunda|reciente] (entrevista|llamada|reunión|conversación|charla) [de
            |del|telefónica] [ayer|hoy|pasado|<when>]
        (no dudes en|no dude en|no duden en|no dudes|sin dudar) …
        (no) (responder|respondas|responda|contestar) …
        (no) (solo|sólo|olvides|olvide|te preocupes)
        (resultado|resultados|feedback|respuesta) (de|del|sobre|a) (tu|su|la) entrevista
        si (lo deseas|lo desea|quieres|quiere|deseas|desea|prefieres|prefiere)
    """,
}
