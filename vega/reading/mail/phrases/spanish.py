"""Spanish phrases for what is received, of Spain and Latin America."""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

NAMES: Mapping[str, str] = {
    "you": """
        te|le|lo|la|usted|vos|os|ti|les
    """,
    "your": """
        tu|su|vuestra|vuestro|la|el|tus|sus|los|las
    """,
    "talk": """
        entrevista|entrevistas|llamada|videollamada|reunión|charla|conversación|video llamada
            |encuentro|cita|entrevista telefónica|entrevista personal|videoconferencia|día de prueba
            |jornada de prueba|videoentrevista|café|llamada telefónica|prueba presencial|visita
            |comida|desayuno|contacto telefónico|primer contacto
    """,
    "application": """
        candidatura|solicitud|postulación|currículum|curriculum|cv|curriculum vitae|inscripción
            |aplicación|perfil|hoja de vida|solicitud de empleo|candidaturas|postulaciones
            |documentación|currículo|expediente|instancia|carta de presentación|papeles
    """,
    "role": """
        vacante|puesto|posición|oferta|plaza|proceso|proceso de selección|búsqueda|cargo
            |convocatoria|rol|vacantes|oferta de empleo|oportunidad|prácticas
    """,
    "other": """
        otro|otra|otros|otras|interno|interna|internos|más adecuado|más adecuados|más afín|más
            afines
    """,
    "people": """
        candidato|candidatos|candidata|candidatas|candidatura|candidaturas|persona|personas|perfil
            |perfiles|postulante|postulantes|aspirante|aspirantes|candidat s|candidato a
    """,
    "when": """
        lunes|martes|miércoles|jueves|viernes|sábado|mañana|hoy|esta semana|la semana que viene
            |próxima semana|semana próxima|enero|febrero|marzo|abril|mayo|junio|julio|agosto
            |septiembre|setiembre|octubre|noviembre|diciembre
    """,
    "paper": """
        documento|documentos|documentación|certificado|certificados|título|títulos|copia|copias|dni
            |nie|pasaporte|referencias|cv|currículum|curriculum|carta de presentación|portfolio
            |portafolio|formulario|cuestionario|vida laboral|nómina|nóminas|permiso de trabajo
            |permiso|fotografía|foto|datos|información|expediente|rut|cédula|antecedentes|hoja de
            vida|carnet|comprobante|comprobantes|constancia|constancias
    """,
    "task": """
        test|tests|prueba|pruebas|cuestionario|formulario|evaluación|ejercicio|caso práctico|reto
            |perfil|encuesta|assessment|examen|preguntas|ficha|solicitud|candidatura|psicotécnico
            |prueba técnica|inscripción|postulación|desafío
    """,
    "pay": """
        expectativas salariales|expectativa salarial|pretensiones salariales|pretensión salarial
            |salario|preaviso|disponibilidad de incorporación|fecha de incorporación|incorporación
            |banda salarial|aspiración salarial|remuneración|renta|pretensiones|pretensión de renta
            |sueldo|disponibilidad para incorporarte|disponibilidad para incorporarse|expectativas
            económicas|permiso de trabajo|aspiraciones salariales|tarifa|disponibilidad para viajar
            |expectativas de renta
    """,
    "ask": """
        por favor|rogamos|ruego|se ruega|pedimos|pedirte|pedirle|te pido|le pido|les pido|podrías
            |podría|podrían|puedes|puede|podés|necesitamos|necesito|necesitaría|necesitaríamos
            |precisamos|requerimos|se requiere|se le requiere|solicitamos|solicito|agradeceríamos
            |agradecería|agradeceré|agradeceremos|es necesario|es preciso|debes|debe|deberás|deberá
            |tienes que|tiene que|tendrás que|tendrías que|tenés que|favor de|recuerda|falta que|te
            importaría|le importaría|sería posible|serías tan amable de|sería tan amable de
            |invitamos a|queda pendiente|sírvase|sírvanse|le solicitamos|te solicitamos|quedamos a
            la espera de que
    """,
    "give": """
        envi*|enví*|manda*|mande*|mánd*|remit*|remít*|adjunt*|adjúnt*|facilit*|facilít*|aport*
            |compart*|compárt*|hacernos llegar|hacer llegar|haznos llegar|háganos llegar|hágannos
            llegar|haga llegar|hagas llegar|proporcion*|presentar|presentes|presente|entreg*|subir
            |suba|subas|súbe*|pasar|pasarme|pasarnos|pases|pásame|pásanos|indicar*|indique*|indíc*
            |indíq*|decir*|digas|diga|dígan*|dígame|dime|dinos|confirm*|confírm*|comunicar*
            |comunique*|comentar*|comente*|coméntan*|aclar*|especific*|especifique*|complet*
            |complét*|rellen*|cumpliment*|llenar*|llene*|responder*|responda*|respóndan*|contest*
            |firm*|actualic*|actualiz*|realic*|realiz*|subsan*|devolv*|devuelv*|avisar*|avises|avise
            |avísan*|contarme|contarnos|cuéntan*|cuéntam*|informar*|informe*|hacer|hagas|haga
            |reenví*|reenvi*|reenvíal*
    """,
}

PHRASES: Mapping[Sign, str] = {
    Sign.RECEIVED: """
        recibido gracias
        (se lo paso|lo paso|lo reenvío|se lo reenvío) …
        (ya tenemos|tenemos) (tu|su) (cv|candidatura|solicitud|currículum|perfil) …
        <application> … (ha quedado|queda|quedó) (registrada|registrado|inscrita|guardada) …
        <application> … se ha (enviado|registrado|recibido|tramitado|inscrito) …
        (lo|la|los|las) (revisaremos|estudiaremos|valoraremos|analizaremos) …
        <application> … (en nuestras manos|ha llegado|nos ha llegado|fue recibida|está en)
        (seguimos|estamos|continuamos|todavía estamos) (revisando|analizando|evaluando|valorando
            |estudiando) …
        (inscripción|postulación|candidatura) … (realizado|realizada|completada|completado)
            [correctamente]
        (pedimos|rogamos|agradecemos) [un poco de|un poco|tu|su] paciencia
        (gracias por confiar|gracias por querer) …
        (hemos|ha|han|se ha|has|confirmamos|confirmar|informamos|acusamos) … (recibido|recibida
            |registrado|registrada|enviado|recepción|recibo) … <application>
        (recibimos|acusamos|acuso) … (<application>|recibo|candidatura)
        (acuse de recibo|confirmación de (candidatura|inscripción|postulación|solicitud|recepción))
        (gracias|agradecemos|agradezco|agradecerte|agradecerle|agradecimiento) … (candidatura
            |solicitud|postulación|postularte|postularse|inscribirte|inscribirse|inscripción|aplicar
            |enviar tu cv|enviarnos tu|enviarnos su|solicitar|postular|presentarte|enviar su cv|cv
            |currículum|hoja de vida|haberte inscrito|haberse inscrito|haberte postulado|aplicación
            |haber aplicado)
        (gracias|agradecemos) … interés … (puesto|vacante|empresa|posición|formar parte|trabajar
            |oferta|compañía|unirte|nosotros|unirse|proceso|organización)
        <application> … (recibida|recibido|ha sido enviada|enviada|enviado|registrada|registrado
            |vista|visto|visualizada|en revisión|siendo revisada|en estudio|en proceso|está siendo
            |revisada|leída|leído|consultado|consultada|inscrita|en proceso de revisión|siendo
            evaluada|remitida|trasladada|en curso|procesada|correctamente|con éxito|exitosamente
            |llegado|abierto|abierta)
        (revisar|revisando|revisaremos|revisará|estudiar|estudiando|estudiaremos|analizar|analizando
            |analizaremos|evaluar|evaluando|evaluaremos|valorar|valorando|valoraremos|visto|leído
            |consultado|revisado|estudiará|analizará|evaluará|revisión de|análisis de|evaluación de
            |abierto|descargado|visualizado|valorará|revisamos) [detenidamente|actualmente|con
            atención|con detenimiento|cuidadosamente|todas|en detalle] (tu|su|la|las|tus|sus|el)
            [nueva] <application>
        (te has|se ha|has|te) (inscrito|postulado|aplicado|inscribiste|postulaste) …
        (candidatura|solicitud|postulación|inscripción|cv|currículum) (recibida|enviada|registrada
            |confirmada|vista|enviado|visto|leído|recibido|completada|realizada)
        (me|nos) (llegó|ha llegado|llegaron) … (cv|currículum|hoja de vida|candidatura|postulación
            |solicitud|correo|mensaje|documentación|documentos) …
        (recibí|recibido|recibida|recibidos|recibimos) [perfecto|correctamente|conforme|ok|bien
            |todo] [gracias|muchas|tu|su|el|la|tus|sus|mil] [gracias|cv|currículum|correo|mensaje
            |mail|documentación|hoja de vida|email|datos|información] …
        (le|se lo|lo|te lo|se la|los) (paso|pasamos|reenvío|he pasado|traslado|trasladamos|derivamos
            |derivo|comparto|hago llegar|voy a pasar) … (compañer*|jefe|jefa|direct*|responsable*
            |equipo|gerente|socio|encargad*|departamento|dueñ*|recursos humanos|rrhh|marido
            |dirección|área|cv|candidatura) …
        (acabas|acaba|terminas) de (inscribir*|postular*|aplicar|enviar) …
        (muchas gracias|gracias) por (tu|su|el|la) (envío|solicitud|inscripción|confianza) …
        (hemos registrado|ha quedado registrad*|queda registrad*|quedó registrad*) (tu|su
            |correctamente) …
        (confirmamos|confirma|confirmar|confirmación de) (la|su|tu) (presentación|recepción|entrada
            |envío|inscripción|participación) … (<application>|concurso|vacante|oferta|documentos) …
        (añadido|incluido|incorporado|inscrito|sumado) (al|en el|a la) (proceso|base) …
        (incorporado|añadido|sumado|registrado|incluido|guardado) (tu|su) (<application>|datos) …
        (<application>|expediente|instancia|propuesta) … (será|serán) (sometid*|evaluad*|revisad*
            |analizad*|estudiad*|examinad*|valorad*|atendid*|tenid* en cuenta) …
        (tu|su|vuestra) <application> & (recibido|recibida|recibimos|recepción|registrado|registrada
            |llegado|llegó|enviado|enviada|revisada|revisado|revisando|estudiando|analizando
            |evaluando|valorando|vista|visto|leído|leída|consultado|inscrita|tramitada|remitida
            |revisaremos|estudiaremos|analizaremos|evaluaremos|valoraremos|revisará) &! (mi|mis|no
            |si|antes|todavía|aún|para que|nueva)
        (confirma|confirmamos|confirmar|confirmación|confirmando) & (registro|recepción|envío
            |presentación|inscripción|alta) & (solicitud|candidatura|postulación|currículum|cv
            |instancia) &! (si|entrevista|correo|cuenta)
        <application> … (visualizad*|abiert*|la tiene|lo tiene|la tienen|lo tienen|está con) …
        <application> (ha sido|fue|ha quedado|quedó|queda|está) [ya|debidamente] (incorporad*
            |anotad*|añadid*|adjuntad*|archivad*|ingresad*|cargad*) …
        (leyó|consultó|vio|abrió|descargó|visualizó|revisó) (tu|su) (cv|currículum|candidatura
            |mensaje|postulación|solicitud|hoja de vida|carta) …
        (gracias|agradecemos|agradezco) [que|por] (hacernos llegar|enviarnos|mandarnos|remitirnos
            |compartirnos|enviarme|mandarme|pasarme|hacerme llegar|presentar|habernos enviado
            |haberme enviado) …
        (tu|su) respuesta … (enviad*|remitid*|transmitid*) …
        (carta|expediente|documentos|correo) … (ha llegado|llegó|llegaron|han llegado|recibid*) … &!
            (no|mi|falta)
        <application> … se (ha|han) (pasado|entregado|enviado|derivado|remitido) (a|al) …
        (tengo|tenemos) [ya] (tu|su|la) (documentación|cv|currículum|hoja de vida|candidatura|carta)
            …
        ! (mi|mis) (candidatura|solicitud|postulación|cv|currículum|perfil)
        ! (no) [hemos|se ha] (recibido|registrado) …
        ! (he|vi|revisé) [visto|revisado|leído|encontrado] …
        ! antes de (postular*|inscribir*)
        ! (no|aún no|todavía no) … (recibido|recibida|recibimos|recibí|llegado|llegó) …
        ! … (recibido|recibida|recibí) … (muchas|gran cantidad|un gran número|numerosas|otra|una
            oferta) …
        ! (nueva|otra) <application> …
        ! archivad* … (definitiv*|cerrad*) …
        ! … (recibido|recibida|recibí|recibimos) [más de|cientos de|alrededor de|cerca de|un total
            de] # …
    """,
    Sign.RECEIVED_HINT: """
        (revisará|revisaremos|revisaré|leeremos|leeré|leerá|estudiará|estudiaremos|miraremos|miraré
            |veremos|analizaremos|valoraremos|valorará|evaluaremos|evaluará|echaremos|echo|miro
            |reviso|veo|enseño|comento|examinará|examinaremos|ojo|vistazo) …
        (contaremos|contamos|cuento|diremos|digo|diré|avisaremos|avisamos|aviso|avisaré
            |contactaremos|contactamos|contactaré|pondremos en contacto|estaremos en contacto
            |escribiremos|llamaremos si|informaremos|responderemos|daremos respuesta|noticias) …
        (gracias|agradecemos|agradezco) … (interés|correo|mensaje|confianza|tiempo|envío|paciencia
            |escribir*|contactar*|enviar*|pensado en nosotros) …
        (recibido|recibida|recibimos|recibí|llegado|llegó|registrad*|ingresó|ingresado|enviado
            |enviada|cargado|guardado) …
        <application> … (con nosotros|en nuestro poder|en manos|en la fase|fase de|en estado) …
        (no es necesario|no tienes que|no hace falta) … (nada|hacer) …
        (comité|comisión|tribunal|equipo|comisión evaluadora|responsable|departamento|selección) …
            (evaluará|revisará|estudiará|valorará|resolverá|publicará|analizará|decidirá) …
        (agradecemos|gracias) … (participación|participar|inscribir*|presentar*|contactar|solicitud
            |cv|currículum|propuesta) …
        (si sale|si surge|cuando sepa|en cuanto|en breve|lo antes posible|a la brevedad) …
        respuesta (en|en un|antes) …
        (estudio|reviso|miro|leo|veo|analizo) (tu|su|el|la) …
        (contacto|escribo|llamo|digo|diré) (pronto|en breve|luego|enseguida|algo|la próxima|esta) …
        (tu|su|vuestra) <application> … &! (si|seleccionado|seleccionada|reserva|mi|todavía|aún)
        ! (no|sin) … (recibido|llegado|registrad*) …
        ! (nueva|otra) (fecha|hora) …
    """,
}
