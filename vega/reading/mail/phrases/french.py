"""French phrases for what is received, Canadian, Belgian and Swiss too."""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

NAMES: Mapping[str, str] = {
    "you": """
        vous|te|t
    """,
    "your": """
        votre|vos|ton|ta|tes|la|le|les|l
    """,
    "talk": """
        entretien|entretiens|entrevue|entrevues|rendez vous|rdv|appel|échange|échanger|discussion
            |visio|visioconférence|entretien téléphonique|rencontre|call|visite|journée d essai|demi
            journée|essai|période d immersion|immersion|interview|point téléphonique|appel
            téléphonique|café|stage d essai|journée d observation|assessment center|déjeuner|dîner
            |petit déjeuner|contact téléphonique|premier contact|verre
    """,
    "application": """
        candidature|candidatures|dossier|cv|curriculum vitae|profil|postulation|demande d emploi
            |dossier de candidature|candidature spontanée|offre de services|lettre|offre de service
            |demande de stage
    """,
    "role": """
        poste|offre|offre d emploi|recrutement|annonce|mission|emploi|opportunité|position|stage
            |alternance|processus|vacance|concours|mandat
    """,
    "other": """
        autre|autres|un autre|une autre|d autres|d un autre|interne|plus proche|plus en adéquation
            |plus expérimenté|mieux|davantage
    """,
    "people": """
        candidat|candidats|candidate|candidates|candidature|candidatures|personne|personnes|profil
            |profils|candidat e|candidat es|candidats es|postulant|postulants|postulante|finaliste
    """,
    "when": """
        lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|aujourd hui|cette semaine|la semaine
            prochaine|semaine prochaine|janvier|février|mars|avril|mai|juin|juillet|août|septembre
            |octobre|novembre|décembre
    """,
    "paper": """
        document|documents|pièce|pièces|justificatif|justificatifs|diplôme|diplômes|copie|copies
            |certificat|certificats|attestation|attestations|références|cv|lettre de motivation
            |portfolio|book|relevé|relevés|carte d identité|titre de séjour|permis de travail|permis
            |rib|bulletins|bulletin|fiche de paie|photo|coordonnées|formulaire|questionnaire
            |passeport|carte vitale|dossier|casier judiciaire|informations
    """,
    "task": """
        test|tests|questionnaire|formulaire|évaluation|exercice|étude de cas|cas pratique|challenge
            |profil|dossier|candidature|fiche|mise en situation|défi|épreuve|questions|test
            technique|fiche de renseignements
    """,
    "pay": """
        prétentions salariales|prétentions|salaire|rémunération|préavis|disponibilité|date de
            disponibilité|attentes salariales|attente salariale|fourchette|délai de congé|tjm|taux
            journalier|permis de travail|date d entrée|date de début|mobilité|délai de préavis
            |exigences salariales
    """,
    "no": """
        pas|plus|ne|aucune|aucun|sans|non|jamais
    """,
    "ask": """
        merci de|merci d|veuillez|pourriez vous|pouvez vous|pourrais tu|peux tu|voudriez vous|prière
            de|prions de|prie de|demandons de|demande de|nécessaire de|nécessaire d|vous devez|tu
            dois|bien vouloir|il faut|il faudrait|pensez à|pense à|n oubliez pas de|n oublie pas de
            |saurais gré de|saurions gré de|serait il possible de|est il possible de|est ce que vous
            pouvez|est ce que vous pourriez|est ce que tu peux|est ce que tu pourrais|reconnaissants
            de|reste à|aimable de|amabilité de|gentillesse de|invite à|invitons à|besoin que vous
            |besoin que tu|voudrez bien|voudras bien|aimerions que|aimerais que|souhaitons que
    """,
    "give": """
        envoyer|renvoyer|transmettre|fournir|joindre|adresser|faire parvenir|communiquer|déposer
            |télécharger|téléverser|retourner|partager|présenter|indiquer|préciser|donner|confirmer
            |dire|faire savoir|compléter|remplir|renseigner|répondre|réaliser|passer|signer
            |finaliser|effectuer|terminer|faire suivre|remettre|rendre|apporter|produire|régulariser
            |mettre à jour|envoyiez|transmettiez|remplissiez|complétiez|envoies|expliquer|justifier
            |détailler|lister|écrire
    """,
}

PHRASES: Mapping[Sign, str] = {
    Sign.RECEIVED: """
        accuser [bonne] réception …
        (cv|candidature|dossier|profil) … (enregistré|enregistrée|arrivé|arrivée) (dans|chez|sous
            |en) …
        (l|la|le|les) (étudions|examinons|analysons|lisons) …
        (bonne|bien) (réception|reçu|reçue|arrivée|arrivé) (de|votre|ta|ton|le|la) …
        <application> … (arrivée|arrivé|parvenue|parvenu|entre nos mains|toujours à l étude|à l
            étude)
        (pris|prenons) [bonne] note de votre <application>
        (merci|remercions) … intérêt … (portes|portez|manifesté|porté) …
        (vous prions|prions|merci) de [bien vouloir] patienter
        (examinera|étudiera|analysera|examinerons|regarder|regarderons) … (meilleurs délais
            |attention|profil|candidature|dossier|plus vite)
        (bien|avons|a|avoir|accusons|accuse|accusé|confirmons|confirme|confirmation) … (reçu
            |réception|bien reçue|reçue|réceptionné|enregistré|enregistrée) … <application>
        (accusé|accusons|accuse) [bonne|de] [bonne] réception
        (remercions|merci|remercie|remerciements) … (candidature|cv|postulation|votre dossier|d
            avoir postulé|avoir postulé|offre de services|d avoir candidaté|de postuler)
        (remercions|merci|remercie) … (intérêt|confiance) … (poste|entreprise|société|offre|groupe
            |rejoindre|nous|établissement|organisation|recrutement)
        <application> … (bien reçue|bien reçu|reçue|reçu|bien été reçue|bien été|a été envoyée
            |envoyée|transmise|transmis|enregistrée|consultée|vue|étudiée|à l étude|cours d examen
            |cours de traitement|cours d étude|cours d analyse|examinée|examiné|bien parvenue
            |parvenue|parvenu|analysée|traitée|prise en compte|en cours|soumise|ouverte|lue|entre de
            bonnes mains|déposée|acheminée)
        (étudions|étudier|examinons|examiner|analysons|analyser|étudierons|examinerons|étude|examen
            |analyse|traiter|traitons|consulté|vu|lu|consulter|étudie|va étudier|prendre
            connaissance|visionné|ouvert) [attentivement|actuellement|avec attention|avec soin|avec
            intérêt|de|attentif de|attentive de|en détail] (votre|ta|ton|vos|la|les|des) [nouvelle]
            <application>
        (vous avez|tu as|avez) … (postulé|candidaté|envoyé votre candidature|répondu à l offre)
        (candidature|postulation) (envoyée|transmise|reçue|enregistrée|confirmée|vue|consultée
            |déposée)
        prise en compte de <your> <application> …
        <application> … (consulté|vu|lu|ouvert|regardé|pris en charge|prise en charge) …
        <your> (inscription|demande) … (concours|poste|examen|recrutement) … (enregistrée|validée
            |prise en compte) …
        <your> (envoi|message|mail|courrier|courriel|demande|inscription) … (bien reçu|bien été reçu
            |bien arrivé|bien été enregistrée|enregistrée sous|bien reçue) …
        (remercions|merci|remercie) … (de|pour) (votre|ton) (envoi|démarche) …
        (venez|viens) de (postuler|candidater|déposer votre candidature) …
        (étudient|examinent|analysent|lisent|étudieront|examineront|étudiera|regardera|lirons|lira
            |relisons|parcourons) [actuellement|attentivement|maintenant|avec attention] (votre|ta
            |ton|vos|chaque|la|les|toutes) …
        (transmets|transmettons|transmis|transmise|montre|passe|passé|fais suivre|faisons suivre
            |fait suivre|remets|communique) … (cv|candidature|dossier|courriel|mail|message|le|la
            |les|l) … (responsable|direction|service|manager|patron|patronne|chef|cheffe|collègue
            |équipe|recruteur|gérant|gérante|mari|employeur|associé|associée|directeur|directrice|rh
            |intéressés|personne concernée|qui de droit)
        bien (reçu|eu) … (cv|candidature|dossier|message|mail|courriel|lettre|documents|pièces)
        reçu merci
        (transféré|transfère|transférons|transférée|envoyé|remis|confié) … (cv|candidature|dossier
            |courriel|mail|message) (à|au|aux) (ma|mon|la|notre|nos|le|l|service|responsable
            |direction) …
        (candidature|cv|profil|dossier) … (présenté|présentée|proposé|proposée|soumis|soumise
            |partagé|partagée|remis|remise) (à|au|aux) …
        (téléchargé|reçu|récupéré|enregistré|réceptionné) (votre|ton|ta|vos|bien votre|bien ton) …
        (votre|ta|vos|ton) <application> & (reçu|reçue|réception|enregistré|enregistrée|parvenu
            |parvenue|arrivé|arrivée|transmis|transmise|étudié|étudiée|examiné|examinée|analysée
            |consulté|consultée|traitement|lu|lue|soumise|évaluée|étudions|examinons|étudier
            |examiner) &! (ma|mon|mes|ne|n|pas|si|avant|toujours|afin|pour que|encore)
        (confirme|confirmons|confirmation|confirmant|confirmer) & (enregistrement|réception|envoi
            |dépôt|transmission|inscription) & (candidature|dossier|candidater|postulation) &! (si
            |entretien|adresse)
        <application> (a été|est|sera) [bien] (visualisée|visualisé|affichée|lue|vue|regardée
            |examinée|étudiée|traitée|analysée) …
        <application> (a été|est|a bien été) [bien] (ajoutée|ajouté|versée|versé|jointe|joint
            |intégrée|intégré|inscrite|confiée|rattachée|classée) …
        (pris|prenons|prendrai|prendrons) connaissance de (votre|ta|vos|ton) …
        (votre|ta) (réponse|message|demande) … (transmise|transmis|envoyée|envoyé|remise|adressée)
            (au|à|aux) …
        ! (ma|mon|mes) (candidature|cv|dossier|profil)
        ! (n avons|pas) … (reçu|reçue)
        ! avant de postuler
        ! (demande de retrait|désistement) …
        ! (considérer|considérez) … candidature …
    """,
    Sign.RECEIVED_HINT: """
        (reviens|revenons|reviendrons|reviendrai|reviendra|reviennent|revient|retour|retours
            |retournerons|recontacterons|recontacterai|recontactons|tiens au courant|tiendrons
            informé|tiendrons informée|tenons informé|tiendrai|tiendrons au courant|redis|redit
            |dirai|dirons|dis quoi|donnerons des nouvelles) …
        (merci|remercions|remercie) … (message|mail|courriel|envoi|intérêt|démarche|confiance
            |patience|temps) …
        (cv|candidature|dossier|documents|pièces|lettre|courriel|mail) … (reçu|reçus|reçue|arrivé
            |arrivée|parvenu|parvenue|transmis|enregistré|enregistrée) …
        (étudier|examiner|lire|regarder|regarde|étudie|étudions|examinons|prendre connaissance
            |lecture|jeter un oeil|jette un oeil|étudié|étudiée|examiné|examinée|lu|lue|évalué
            |évaluée|traité|traitée) … (cv|candidature|dossier|parcours|profil|attention|soin) …
        (cv|candidature|dossier|parcours|profil) … (étudié|étudiée|examiné|examinée|lu|lue|évalué
            |évaluée|traité|traitée|étudions|examinons|regardons) …
        (rien à faire|aucune action|aucune démarche) …
        (revenir|reprendre contact|recontacter|tenir au courant|informer) … (vers vous|vers toi|si
            |dès|informé|informée|suite) …
        (vous tiendra|tiendra|vous serez|tu seras) (informé|informée|informés|contacté|contactée
            |recontacté|recontactée|avisé|avisée) …
        (communiquerons|contacterons|contacte|contactera) … (retenu*|retenues|dès|si|seules|seuls
            |uniquement) …
        (attendons|attends) … (retour|réponse|feedback) …
        (bien reçu|bien noté|bien eu) …
        (je|on|nous) [le|la|l|les|vous] (transmets|transmet|transmettons|fais suivre|fait suivre
            |faisons suivre|remets|passe|montre|transfère|regarde|lis) …
        (réponse|retour|nouvelles) (sous|dans|d ici|avant|en|à partir) …
        entre (les|de bonnes|nos) mains …
        (votre|ta) <application> … &! (si|retenu|retenue|sélectionné|sélectionnée|ma|mon|toujours)
        (répondrons|répondrai|répondra|répondre) … (délai|jours|semaines|rapidement|possible|vite
            |bientôt)
        reçu &! (n|ne|pas|j|je|avez|as|vous|tu)
        ! (nouvelle|nouvelles|autre|autres) (date|dates|proposition|créneau|créneaux) …
        ! (bien reçu|bien noté) … (invitation|proposition|offre|rendez vous) …
        ! si (votre|vous|ton|ta|tu|le|la|notre) …
    """,
}
