"""Spanish phrases for what is received and what is refused, of Spain and Latin America."""

from collections.abc import Mapping

from vega.matching.mails.phrases.signs import Sign

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
    """,
    "application": """
        candidatura|solicitud|postulación|currículum|curriculum|cv|curriculum vitae|inscripción
            |aplicación|perfil|hoja de vida|solicitud de empleo|candidaturas|postulaciones
            |documentación|currículo
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
        ! (mi|mis) (candidatura|solicitud|postulación|cv|currículum|perfil)
        ! (no) [hemos|se ha] (recibido|registrado) …
        ! (he|vi|revisé) [visto|revisado|leído|encontrado] …
        ! antes de (postular*|inscribir*)
    """,
    Sign.REJECTION: """
        no (vamos a|podremos|podemos|voy a poder) (contar|continuar|seguir|avanzar|ofrecer*) …
        (falta|faltan|poca|insuficiente) (experiencia|formación) …
        (buscamos|necesitamos|queremos) (a alguien|un perfil|una persona) (con más|más|con mayor) …
        <other> (candidatura|candidaturas|candidato|candidatos|perfiles|perfil|persona|personas) …
            (se aproxima*|se acerca*|se ajusta*|encaja*|más) …
        (quedado|quedó|quedamos) con otr* …
        no (podemos|podremos) (atender|aceptar|considerar|dar curso a) (tu|su) …
        ! no (voy a|quiero|deseo|puedo) (continuar|seguir) … proceso …
        (apostado|optado|decantado) por (otra|otro|otros|otras) …
        (cerró|cubrió|ocupó|cerrado|cubierto) con otr* …
        (contratado|contratar|seleccionado|elegido|escogido) (a|otra|otro) (otra persona|otro
            candidato|otra candidata|persona|alguien) …
        (la tuya|la suya|la tuya) no (ha sido|fue|ha resultado) …
        (cerrado|cancelado|concluido|finalizado) (el|la|este|esta|nuestro) (proceso|búsqueda|vacante
            |puesto|oferta|selección) …
        no (avanzar|continuar|seguir|proseguir) (con|adelante|en) …
        <role> ya no (está|se encuentra) …
        (decidido|decidió) (no|contratar|incorporar) …
        (solicitud|candidatura|postulación) (fue|ha sido|está) (rechazada|descartada|desestimada
            |denegada|no seleccionada) …
        ! (he|yo|he decidido) …
        no (quedaste|quedó|has quedado|fuiste|resultaste|ha quedado|eres|ha sido|has sido) …
            (seleccionad*|elegid*|finalista|preseleccionad*|escogid*)
        (hemos|han|ha|se ha) (escogido|elegido|seleccionado|contratado|optado por|decidido por) …
            (una persona|un candidato|una candidata|alguien|un perfil|otra|otro|otros|candidatos)
        (puesto|vacante|plaza|posición|cargo) … (ya fue|ha sido|ya ha sido|fue|está|ya está)
            (asignad*|cubiert*|adjudicad*|ocupad*|cerrad*|cancelad*)
        declarar desiert* …
        (desierto|desierta) [el] (proceso|vacante|plaza|concurso)
        no … (ha superado|has superado|superaste|superó|pasa|pasas|ha pasado|has pasado|pasó|avanza
            |avanzas) … (fase|etapa|entrevista*|prueba*|ronda|selección|corte)
        no … (ofrecerte|ofrecerle|darte|darle) … (continuidad|puesto|vacante|posición|empleo|plaza)
        (decidido|decidió) no (seguir|continuar|avanzar|proceder) …
        (lamentablemente|desafortunadamente|lamentamos|sentimos|desgraciadamente) … (tu candidatura
            |su candidatura|tu perfil|su perfil|tu postulación|su postulación|su solicitud) … no …
        no (cumples|cumple|encajas|encaja) (con|en) …
        no … (continuar|continuaremos|continuamos|continúa|continuará|continúas|seguir adelante
            |seguiremos|avanzar|avanzaremos|avanza|avanzará|seguimos|seguirá|proseguir|pasar|pasará
            |pasas|pasado) … (proceso|candidatura|contigo|con usted|adelante|postulación|solicitud
            |fase|etapa|ronda|selección|con tu|con su|siguiente)
        no … (ha sido|ha resultado|fue|has sido|fuiste|resultó|haber sido|has resultado|será|ha
            quedado|quedó|habéis sido|ha logrado) … (seleccionada|seleccionado|elegida|elegido
            |aceptada|aceptado|escogido|escogida|admitida|preseleccionada|preseleccionado|exitosa
            |finalista|considerada|favorable|seleccionad)
        no … (seleccionado|seleccionada|elegido|elegida|escogido) … (para|en|candidatura|puesto
            |vacante|proceso)
        (no|tampoco) … (podemos|podremos|hemos podido|es posible|va a ser posible|será posible|vamos
            a poder|podamos|pudimos) … (ofrecer|ofrecerte|ofrecerle|continuar|considerar|incluir
            |seleccionar|contar contigo|avanzar|incluirte|incluirle|seguir|aceptar|darte una
            respuesta positiva|invitar|invitarte|dar continuidad|atender favorablemente)
        (descartar|descartado|descartada|desestimar|desestimado|desestimada|rechazar|rechazado
            |rechazada|denegar|denegada|descartad)
        (hemos|han|ha|se ha|nos hemos|decidimos|decidió|optamos|optó|seleccionamos|elegimos|eligió)
            … (decidido|optado|seleccionado|elegido|decantado|escogido|apostado|inclinado|contratado
            |por|avanzar|continuar|seguir|seleccionar|elegir|priorizar) … <other> … <people>
        (decidido|optado|decantado|elegido|seleccionado|escogido|continuar|avanzar|seguir|seguiremos
            |avanzaremos|continuaremos|seguimos|preferido|adelante|priorizado|proceder) … (con|por|a
            |en favor de) … <other> … <people>
        <other> … <people> … (se ajusta|se ajustan|encaja|encajan|se adecúa|se adecuan|se adapta|se
            adaptan|cumple mejor|más acorde|mejor|más se|cuyo|cuyos|ha sido seleccionad*|ha sido
            elegid*|fue seleccionad*|más alineado|más alineados)
        <people> (que|cuyo|cuyos|con) … (mejor se ajusta|mejor se ajustan|se ajustan más|se ajusta
            más|más se ajusta|más se ajustan|más se adecúa|se adecua más|encajan mejor|encaja mejor
            |mayor experiencia|se adaptan mejor|se adapta mejor|más se adaptan)
        (no) … (se ajusta|encaja|cumple|cumples|se adapta|se adecúa|se adecua|coincide|corresponde
            |ajusta|encajas|reúne|reúnes|alinea) … (requisitos|perfil|puesto|buscamos|necesidades
            |vacante|posición|buscando|requerimientos|requerido|oferta|esperamos|expectativas|cargo
            |criterios)
        <role> … (ha sido|ya ha sido|se ha|ya está|está|fue|ya fue|se encuentra|ya se encuentra|ya
            no está|ha quedado|quedó|han sido|ya no se encuentra|se) … (cubierta|cubierto|cubrió
            |cubiertas|cerrada|cerrado|cancelada|cancelado|cerró|canceló|ocupada|ocupado|disponible
            |adjudicada|desierta|desierto|asignada|retirada|suspendida definitivamente|finalizado
            |finalizada|anulada|eliminada|dado de baja|cubierto internamente|concluido)
        (hemos|se ha|han|ya) (cubierto|cerrado|cancelado|finalizado|ocupado|concluido) … <role>
        no … (continúa|sigues|sigue|continúas|avanzas|has superado|ha superado|superado|superaste
            |superó) … (proceso|fase|siguiente|etapa|prueba|corte)
        (respuesta|resolución|resultado) (negativa|negativo|desfavorable|no favorable)
        (no) [es|será|ha sido|fue] (favorable|positiva|positivo) …
        (ya no|no) (estamos|está) (contratando|buscando|considerando|seleccionando|aceptando) …
        (no) … (contar|contaremos|contamos) (contigo|con usted|con tu|con su) …
        (tomar|tomado|seguir|optado por) otra dirección
        (finaliza|finalizar|finalizado|terminar|cerrar|concluye|damos por finalizad*) … (tu|su
            |candidatura|participación|postulación) …
        (agradecemos|lamentamos) … (no has|no ha|no fuiste|no fue|no sigues|no continúas)
        <your> (candidatura|solicitud|postulación|perfil) … (no ha sido|no fue|no será|no ha
            resultado|no ha podido|no se ajusta|no continuará|no avanzará|no continúa|no encaja|no
            avanza|no cumple) …
        ! (si|hasta que|cuando|en caso de|una vez|mientras|considera|entenderemos|entenderá|dar por)
            … (seleccionad*|cubierta|cubierto|cubra|descartad*|cerrad*)
        ! (aún no|todavía no|no hemos) [se ha|hemos|tomado|finalizado] …
        ! (yo|me veo|he decidido|mi) … (rechazar|continuar)
    """,
    Sign.REJECTION_HINT: """
        ! (lamentablemente|desafortunadamente|lamentamos|sentimos) … (todos|todas|cada|individual*
            |retraso|demora|molestias|más tiempo|todavía|aún|localizar*) …
        (lamentablemente|desafortunadamente|desgraciadamente|por desgracia)
        (lamentamos|lamento|sentimos|siento|sentirlo)
        (decisión|elección) … (difícil|fácil|sencilla|complicada)
        (desanim*|desalient*|desmotiv*|decepcion*)
        (otros|otras|otro) (candidatos|candidatas|candidato|candidaturas|perfiles|postulantes)
        (deseamos|deseo|desearte|desearle|suerte|éxito|éxitos|mejor) … (búsqueda|futuro|profesional
            |carrera|proyectos|futuros|trayectoria|próximos|laboral|laborales|profesionales)
        (futuras|próximas|otras) (ofertas|vacantes|oportunidades|convocatorias|búsquedas|posiciones
            |procesos|oportunidades)
        (en esta ocasión|en esta oportunidad|por esta vez|esta vez)
    """,
}
