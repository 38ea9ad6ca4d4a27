"""How people head the columns of their sheets in French, Spanish and Portuguese."""

from collections.abc import Mapping

ROMANCE: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": (
            "Intitulé du poste | Poste | Titre du poste | Intitulé | Titre | Fonction | Métier"
            " | Poste visé | Nom du poste | Emploi | Rôle | Intitulé de l'offre | Poste recherché"
        ),
        "company": (
            "Entreprise | Société | Employeur | Nom de l'entreprise | Nom de la société"
            " | Nom entreprise | Structure | Organisme | Organisation | Nom employeur | Boîte"
        ),
        "location": (
            "Lieu | Ville | Localisation | Lieu de travail | Localité | Lieu du poste | Région"
        ),
        "source_url": (
            "Lien de l'offre | Lien vers l'offre | URL de l'offre | Lien de l'annonce"
            " | Lien vers l'annonce | URL de l'annonce | Lien | Lien annonce | Lien offre"
            " | Annonce | Adresse web | Lien du poste | Lien internet | Lien web | Offre d'emploi"
            " | Offre"
        ),
        "application_url": (
            "Lien de candidature | Lien pour postuler | URL de candidature | Lien candidature"
        ),
        "status": (
            "Statut | État | Statut de la candidature | État de la candidature | Avancement"
            " | Situation | Statut candidature | Suivi | Etat d'avancement | Statut actuel"
        ),
        "stage": "Étape | Phase | Étape du processus | Étape actuelle",
        "added_on": (
            "Ajouté le | Date d'ajout | Enregistré le | Créé le | Date de création | Trouvé le"
            " | Repéré le | Ajout | Sauvegardé le"
        ),
        "applied_on": (
            "Date de candidature | Date de postulation | Postulé le | Candidature envoyée le"
            " | Date d'envoi | Envoyé le | Date de la candidature | Date candidature"
            " | Candidature le | Date d'envoi de la candidature | Date envoi candidature"
            " | Candidaté le | Date de dépôt | Envoyée le | Date de l'envoi | Candidature envoyée"
            " | Date postulation | Date à laquelle j'ai postulé"
        ),
        "status_on": (
            "Statut depuis | Date du statut | Statut au | Date de statut"
            " | Dernier changement de statut"
        ),
        "archived": "Archivé | Archivée",
        "archived_on": "Archivé le | Date d'archivage | Archivée le",
        "deadline": (
            "Date limite | Date limite de candidature | Échéance | Date de clôture"
            " | Postuler avant | Clôture | Date butoir | Date limite pour postuler | Délai"
        ),
        "answer_by": "Répondre avant | Réponse avant | Réponse attendue avant",
        "job_type": (
            "Type de contrat | Contrat | Type de poste | Type d'emploi | Nature du contrat"
            " | Temps de travail"
        ),
        "workplace": (
            "Télétravail | Mode de travail | Présentiel | Télétravail présentiel"
            " | Présentiel télétravail | Modalité de travail | À distance"
        ),
        "salary": (
            "Salaire | Rémunération | Fourchette de salaire | Fourchette salariale"
            " | Salaire proposé | Salaire annuel | Salaire brut | Prétentions salariales"
            " | Salaire brut annuel | Salaire souhaité | Salaire annoncé | Paie"
        ),
        "salary_min": "Salaire min | Salaire minimum | Salaire minimal | Salaire de",
        "salary_max": "Salaire max | Salaire maximum | Salaire maximal | Salaire à",
        "salary_currency": "Devise | Monnaie",
        "salary_period": "Période de salaire | Période du salaire",
        "description": (
            "Description du poste | Description | Descriptif | Descriptif du poste | Missions"
            " | Fiche de poste | Description de l'offre"
        ),
        "notes": (
            "Remarques | Remarque | Notes | Commentaires | Commentaire | Observations"
            " | Observation | Divers | Infos | Informations complémentaires | Note"
        ),
        "tags": "Étiquettes | Mots clés | Mot clé",
        "source": (
            "Source | Trouvé sur | Provenance | Site | Plateforme | Origine | Trouvé via"
            " | Site d'emploi | Source de l'offre | Où trouvé | Jobboard | Canal"
        ),
        "applied_via": (
            "Postulé via | Mode de candidature | Candidature via | Moyen de candidature"
            " | Postulé par | Type de candidature | Candidature par | Méthode de candidature"
        ),
        "reference": (
            "Référence | Numéro de référence | Référence de l'offre | Réf | Numéro d'offre"
            " | Référence annonce | Numéro de l'offre"
        ),
        "skip": "N° | Numéro | Num | N | Ligne",
        "keep": (
            "Contact | Personne à contacter | Interlocuteur | Recruteur | Relance | Relancé le"
            " | Date de relance | Relances | Prochaine étape | Prochaines étapes"
            " | Prochaine action | Entretien | Date d'entretien | Entretien le"
            " | Date de l'entretien | Entretiens | Réponse | Date de réponse | Réponse le | Retour"
            " | Priorité | CV | Lettre de motivation | Téléphone | E-mail | Mail | Courriel"
            " | Secteur | Site web | Dernier contact | Mis à jour le | Dernière mise à jour"
            " | Rappel | Action | À faire | Réponse reçue | Date du refus"
        ),
    },
    "es": {
        "title": (
            "Puesto | Cargo | Título del puesto | Nombre del puesto | Posición | Título | Vacante"
            " | Puesto de trabajo | Rol | Trabajo | Puesto solicitado | Empleo"
        ),
        "company": (
            "Empresa | Compañía | Nombre de la empresa | Empleador | Organización | Nombre empresa"
        ),
        "location": (
            "Ubicación | Lugar | Ciudad | Localidad | Localización | Lugar de trabajo | Provincia"
            " | Población"
        ),
        "source_url": (
            "Enlace de la oferta | Enlace a la oferta | Enlace al anuncio | Enlace | Vínculo"
            " | URL de la oferta | Link de la oferta | Anuncio | Enlace oferta"
            " | Enlace de la vacante | Link oferta | URL oferta | Enlace a la vacante"
            " | Oferta de empleo | Oferta | Liga | Link de la vacante | Enlace del puesto"
            " | Página web"
        ),
        "application_url": (
            "Enlace para postular | Enlace de solicitud | Enlace de candidatura"
            " | Enlace para aplicar | Enlace de postulación"
        ),
        "status": (
            "Estado | Estatus | Estado de la candidatura | Situación | Estado de la solicitud"
            " | Estado actual | Estado de la postulación | Estado candidatura | Estado del proceso"
        ),
        "stage": "Etapa | Fase | Fase del proceso | Etapa del proceso",
        "added_on": (
            "Fecha de alta | Añadido | Añadido el | Fecha de creación | Creado | Creado el"
            " | Guardado el | Agregado el | Fecha añadido | Fecha agregado"
            " | Fecha en que se añadió | Encontrado el | Fecha de registro"
        ),
        "applied_on": (
            "Fecha de candidatura | Fecha de solicitud | Fecha de postulación | Fecha de envío"
            " | Fecha de aplicación | Enviado el | Solicitado el | Fecha de inscripción"
            " | Postulado el | Aplicado el | Fecha candidatura | Fecha aplicación | Fecha envío"
            " | Fecha solicitud | Fecha en que apliqué | Fecha postulación | Fecha inscripción"
            " | Inscrito el | Fecha de envío del CV"
        ),
        "status_on": "Estado desde | Fecha del estado | Fecha de estado | Último cambio de estado",
        "archived": "Archivado | Archivada",
        "archived_on": "Archivado el | Fecha de archivo",
        "deadline": (
            "Fecha límite | Plazo | Fecha de cierre | Cierre | Vence | Vencimiento"
            " | Plazo de solicitud | Fecha tope | Fecha límite de solicitud | Fecha de vencimiento"
        ),
        "answer_by": "Responder antes de | Responder antes del",
        "job_type": (
            "Tipo de contrato | Contrato | Tipo de empleo | Jornada | Tipo de jornada"
            " | Tipo de puesto | Tipo de trabajo"
        ),
        "workplace": (
            "Modalidad | Modalidad de trabajo | Teletrabajo | Presencial remoto"
            " | Remoto presencial | Remoto | Presencial | Remoto híbrido presencial"
        ),
        "salary": (
            "Salario | Sueldo | Rango salarial | Banda salarial | Retribución | Remuneración"
            " | Salario bruto | Salario anual | Salario ofrecido | Expectativa salarial"
            " | Pretensión salarial | Salario bruto anual | Sueldo bruto"
        ),
        "salary_min": "Salario mínimo | Sueldo mínimo | Salario min | Salario desde",
        "salary_max": "Salario máximo | Sueldo máximo | Salario max | Salario hasta",
        "salary_currency": "Moneda | Divisa",
        "salary_period": "Periodo salarial | Período salarial",
        "description": (
            "Descripción del puesto | Descripción | Descripción de la oferta | Funciones"
            " | Descripción del trabajo"
        ),
        "notes": "Notas | Nota | Comentarios | Comentario | Observaciones | Observación | Otros",
        "tags": "Etiquetas | Palabras clave",
        "source": (
            "Fuente | Origen | Plataforma | Portal de empleo | Portal | Encontrado en | Canal"
            " | Sitio | Web | Dónde lo encontré | Medio | Bolsa de empleo"
        ),
        "applied_via": (
            "Aplicado por | Postulado por | Vía de candidatura | Medio de solicitud"
            " | Postulado vía | Aplicado vía | Vía de solicitud | Método de solicitud"
            " | Forma de envío"
        ),
        "reference": (
            "Referencia | Número de referencia | Ref | Código de oferta | Referencia de la oferta"
            " | ID de la oferta"
        ),
        "skip": "N° | Nº | Número | Núm | Fila",
        "keep": (
            "Contacto | Persona de contacto | Reclutador | Próximo paso | Próximos pasos"
            " | Siguiente paso | Próxima acción | Entrevista | Fecha de entrevista"
            " | Fecha entrevista | Entrevistas | Seguimiento | Fecha de seguimiento | Respuesta"
            " | Fecha de respuesta | Prioridad | CV | Currículum | Carta de presentación"
            " | Teléfono | Correo | Correo electrónico | Email | Sector | Último contacto"
            " | Última actualización | Actualizado | Recordatorio | Resultado de la entrevista"
            " | Fecha respuesta"
        ),
    },
    "pt": {
        "title": (
            "Cargo | Vaga | Título da vaga | Nome da vaga | Função | Posição | Título do cargo"
            " | Título | Nome do cargo | Emprego | Oportunidade | Posto | Cargo pretendido"
        ),
        "company": (
            "Empresa | Nome da empresa | Companhia | Empregador | Organização | Nome empresa"
        ),
        "location": (
            "Local | Localização | Cidade | Localidade | Local de trabalho | Local do trabalho"
        ),
        "source_url": (
            "Link da vaga | Link para a vaga | URL da vaga | Link do anúncio | Anúncio | Ligação"
            " | Endereço | Link vaga | Link da oferta | Link para o anúncio | URL vaga | Página"
        ),
        "application_url": (
            "Link de candidatura | Link para candidatura | Link da candidatura"
            " | Link para se candidatar | Link para candidatar"
        ),
        "status": (
            "Situação | Estado | Status da candidatura | Estado da candidatura | Andamento"
            " | Status da vaga | Situação atual | Status atual | Situação da candidatura"
            " | Status do processo"
        ),
        "stage": "Etapa | Fase | Etapa do processo | Fase do processo | Etapa atual",
        "added_on": (
            "Adicionado em | Data de criação | Criado em | Salvo em | Guardado em"
            " | Data adicionada | Adicionada em | Encontrada em | Data de registro"
            " | Data de cadastro | Data de adição"
        ),
        "applied_on": (
            "Data da candidatura | Data de candidatura | Data de envio | Candidatado em"
            " | Enviado em | Data da inscrição | Candidatura em | Data de inscrição"
            " | Data candidatura | Aplicado em | Data da aplicação | Data de aplicação"
            " | Candidatura enviada em | Inscrito em | Data do envio | Data envio"
            " | Data em que me candidatei"
        ),
        "status_on": (
            "Status desde | Data do status | Estado desde | Situação desde | Data da situação"
        ),
        "archived": "Arquivado | Arquivada",
        "archived_on": "Arquivado em | Arquivada em | Data de arquivamento",
        "deadline": (
            "Prazo | Data limite | Prazo de candidatura | Data de encerramento"
            " | Prazo de inscrição | Encerramento | Prazo final | Candidatar até"
            " | Data limite candidatura"
        ),
        "answer_by": "Responder até",
        "job_type": (
            "Tipo de contrato | Contrato | Tipo de vaga | Regime | Tipo de emprego"
            " | Tipo de contratação | Jornada | Regime de contratação | Vínculo"
        ),
        "workplace": (
            "Modalidade | Modelo de trabalho | Teletrabalho | Modalidade de trabalho"
            " | Presencial remoto | Remoto | Formato | Regime de trabalho"
            " | Remoto híbrido presencial"
        ),
        "salary": (
            "Salário | Faixa salarial | Remuneração | Ordenado | Vencimento | Pretensão salarial"
            " | Salário bruto | Salário oferecido | Pretensão | Salário mensal"
        ),
        "salary_min": "Salário mínimo | Salário min | Salário de",
        "salary_max": "Salário máximo | Salário max | Salário até",
        "salary_currency": "Moeda",
        "salary_period": "Período salarial",
        "description": "Descrição da vaga | Descrição | Descrição do cargo | Funções | Atividades",
        "notes": (
            "Notas | Nota | Comentários | Comentário | Observações | Observação | Obs | Anotações"
            " | Outros"
        ),
        "tags": "Etiquetas | Palavras-chave | Marcadores",
        "source": (
            "Fonte | Origem | Plataforma | Site | Portal | Encontrado em | Canal | Onde encontrei"
            " | Site da vaga | Onde achei | Portal de emprego"
        ),
        "applied_via": (
            "Candidatado por | Via de candidatura | Forma de candidatura | Meio de candidatura"
            " | Candidatura via | Candidatado via | Canal de candidatura"
        ),
        "reference": (
            "Referência | Número de referência | Ref | Código da vaga | Referência da vaga"
            " | ID da vaga"
        ),
        "skip": "N° | Nº | Número | Núm | Linha",
        "keep": (
            "Contato | Contacto | Pessoa de contato | Recrutador | Recrutadora | Próximo passo"
            " | Próximos passos | Próxima etapa | Entrevista | Data da entrevista | Entrevistas"
            " | Retorno | Data de retorno | Resposta | Data da resposta | Acompanhamento"
            " | Prioridade | Currículo | Carta de apresentação | Telefone | E-mail | Setor"
            " | Último contato | Última atualização | Atualizado em | Lembrete | Follow-up"
            " | Data entrevista | Feedback"
        ),
    },
}
