"""French phrases for what is received and what is refused, Canadian, Belgian and Swiss too."""

from collections.abc import Mapping

from vega.matching.mails.phrases.signs import Sign

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
            téléphonique|café|stage d essai|journée d observation|assessment center
    """,
    "application": """
        candidature|candidatures|dossier|cv|curriculum vitae|profil|postulation|demande d emploi
            |dossier de candidature|candidature spontanée|offre de services|lettre
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
        ! (ma|mon|mes) (candidature|cv|dossier|profil)
        ! (n avons|pas) … (reçu|reçue)
        ! avant de postuler
    """,
    Sign.REJECTION: """
        (choix|décision) (d|de) (une|un|recruter|retenir|la) … (interne|autre|candidature interne
            |personne|candidat|candidate|profil) …
        (candidature|profil|dossier) (n ira|n est|ne sera|ne peut|n a) pas …
        (n ira|n iront|n irons|n allons) pas plus loin …
        ! n est pas (complet|complète|encore|finalisé|finalisée|terminé) …
        ! (n a|n est) pas encore …
        (partis|partie|parti|allés|tournés) (sur|vers|avec) (quelqu un|un autre|une autre|un profil
            |un candidat|une candidate|d autres) …
        <other> <people> … (paru|parus|parues|semblé|semblaient|plus proches|plus proche) …
        (coup de coeur|préférence) pour (un autre|une autre|d autres) …
        (ne va pas|n allons pas|ne souhaitons pas|ne pouvons pas|n avons pas pu) … (continuer
            |poursuivre|retenir|donner suite) …
        (continuer|poursuivre|avancer|partir|aller) avec (un|une|d|des) … (profil|profils|candidat
            |candidate|candidats|personne) …
        (choix|décision) … (porté|portée|arrêté|arrêtée|tourné) (sur|vers) …
        (décidé|choisi|préféré) de (ne pas|retenir|recruter|choisir|prendre) …
        (avons|ont|a) (trouvé|recruté|embauché|engagé) … (candidat|candidate|personne|profil|quelqu
            un) …
        n est plus (à pourvoir|disponible|ouvert|d actualité|vacant)
        (celui ci|celle ci|elle|il) n a pas été (retenu|retenue|sélectionné|sélectionnée) …
        candidature (est|a été) (refusée|rejetée|déclinée) …
        (malheureusement|regret|regrettons|désolé|désolés|désolée) … (votre candidature|ta
            candidature|votre profil|ton profil|votre dossier) … (ne|n|pas) …
        <application> … (ne fait|ne font|ne figure) pas partie …
        (avons|ont|a) (retenu|choisi|sélectionné|recruté|préféré|opté pour|privilégié) … (une
            personne|un candidat|une candidate|quelqu un|un profil|une autre|un autre|des candidats
            |des profils|d autres)
        (procédure|recrutement|offre|concours|processus) … (sans suite|infructueux|infructueuse
            |abandonné|abandonnée)
        (pas|plus) (retenue|retenu|sélectionnée|sélectionné|partie des|dans la liste|parmi) …
        (ne pas|pas) (aller plus loin|donner suite|poursuivre|continuer|avancer) …
        (autre|autres) (profil|profils|candidat|candidats|candidature|candidatures|candidate) …
            (préféré|préférée|choisi|retenu|retenue|retenus|sélectionné|privilégié)
        (préféré|privilégié|choisi) … (autre|autres) (profil|profils|candidat|candidats|candidature
            |candidatures|candidate)
        (ne|n|pas|de ne pas|à ne pas) … (pas|pouvoir|pouvons|plus|été|sera|avons|donnerons|peut|peux
            |puis) … (donner suite|donner une suite|donner de suite|retenir|retenu|retenue|retenus
            |retenues|poursuivre|poursuivi|poursuivie|répondre favorablement|favorable|réserver une
            suite|réserver une réponse|apporter une suite|aller plus loin|sélectionné|sélectionnée
            |sélectionner|accepter|acceptée|aboutir|abouti|satisfaire|convoquer|vous recevoir|vous
            rencontrer|proposer d entretien|proposer un entretien|vous inviter|vous engager|vous
            recruter)
        ne [pas] (donner suite|donner une suite|retenir|poursuivre|retenons|poursuivons|donnons
            |donnerons|poursuivrons|retiendrons) … (pas|votre|suite|ta|avec|la|favorable)
        (ne|n) … (correspond|correspondent|correspondait|répond|répondent|convient|satisfait|remplit
            |remplissez|corresponds|correspondez|matche|s inscrit) … (pas|plus) …
        <no> [totalement|parfaitement|tout à fait|suffisamment|complètement|entièrement|exactement
            |assez] (correspond|correspondre|en adéquation|adapté|adaptée|en phase|compatible|en
            ligne) … (aux|au|à|avec|attentes|besoins|critères|profil|poste)
        (réponse|suite) (négative|défavorable)
        (pas|non) … (suite favorable|réponse favorable|réponse positive|suite positive)
        (décliner|refuser|rejeter|écarter|décliné|refusé|rejeté|écarté|refusée|rejetée|déclinée
            |écartée) … (candidature|profil|votre|vous)
        <application> … (refusée|rejetée|déclinée|écartée|n a pas été|n est pas|pas retenue|non
            retenue|non retenu|non sélectionnée|infructueuse|n a malheureusement|ne sera|n est
            malheureusement|n a finalement)
        candidature non retenue
        <your> (candidature|profil|dossier) (n|ne) … (retenu|retenue|sélectionnée|sélectionné
            |acceptée|poursuivie|abouti|adéquation)
        (non|pas) [été] (retenue|retenu|retenus|sélectionnée|sélectionné|retenir)
        (choisi|décidé|retenu|sélectionné|opté|porté|préféré|privilégié|choix|arrêté|orienté
            |poursuivre|poursuivons|avancer|continuer|recruté|préférence|priorité) … <other> …
            <people>
        <other> … <people> … (retenu|retenue|sélectionné|sélectionnée|choisi|été recruté|correspond
            |correspondent|correspondait|correspondaient|a été retenue|répondant|répondent|ont été
            retenus|ont été retenues|en adéquation|préférence|plus proche)
        <people> … (correspondant|répondant|correspondent|proches|proche|adéquation) (davantage
            |mieux|plus) …
        (d autres|un autre|une autre|autres) <people> … (plus|mieux|davantage) …
        <role> … (a été|est|sont|a finalement été|est désormais|est déjà|déjà|n est plus|a déjà été
            |vient d être|a malheureusement été) … (pourvu|pourvue|pourvus|clôturé|clôturée|fermé
            |fermée|annulé|annulée|comblé|comblée|clos|supprimé|supprimée|disponible|abandonné
            |suspendu définitivement|d actualité|à pourvoir|ouvert|ouverte|retiré|retirée|attribué
            |attribuée)
        (avons|ont|a) … (pourvu|comblé|annulé|fermé|clôturé|clos|retiré) … <role>
        (ne recrutons|ne recrute|ne recherchons|ne cherchons) plus …
        (mettre|met|mettons|mis) (fin|un terme) … (processus|recrutement|candidature)
        (renoncer|renoncé|décidé de ne pas|choisi de ne pas|pas en mesure de|impossibilité de|pas
            possible de|contraints de ne pas|regret de ne pouvoir|regret de ne pas|pouvons
            malheureusement pas|pouvons pas) … (poursuivre|donner|retenir|proposer|répondre|offrir
            |accepter|pourvoir|recruter|inviter|engager|continuer|aller plus loin)
        (poursuivre|continuer|avancer) sans vous
        <no> … (proposer|offrir) … (poste|emploi|offre|contrat|collaboration|mission)
        (n irons|n irai|n ira|ne pas aller|n allons) [donc|malheureusement] pas [plus|aller] …
        (nous n irons|nous n allons|on ne va|nous ne pourrons) … (plus loin|poursuivre|continuer
            |avancer|aller)
        (candidature|vous) … (pas parmi|ne figure|ne figurez|ne faites) …
        ! (si|lorsque|jusqu à ce que|tant que|dès que|avant que|considérer|considérez|considérée) …
            (retenue|retenu|pourvu|négative|correspond|correspondez)
        ! (sans réponse|sans nouvelles|absence de réponse|silence) …
        ! (n avons|n a|n est) pas encore …
        ! pas encore …
        ! ne (répondez|pas répondre) …
        ! je … (ne souhaite|décliner|ne donnerai|ne pas donner|ne peux|renonce|ne pourrai)
        ! (créneau|date|horaire|heure) … (ne|n) … (convient|correspond)
    """,
    Sign.REJECTION_HINT: """
        ! (malheureusement|désolé|désolés|regrettons) … (chaque|individuellement|retard|délai|plus
            de temps|joindre|encore) …
        malheureusement
        (regret|regrettons|regrette|désolé|désolés|désolée|navrés|navré|navrée)
        (décision|choix) … (difficile|pas facile|délicat|délicate)
        (difficile|déception|décevante|décevant|déçu|décourager|découragez|ne remet pas en cause|ne
            remet nullement en cause|ne préjuge)
        (autres|d autres|un autre) (candidats|candidatures|candidat|profils|candidat e s)
        (souhaitons|souhaite|bonne|plein|pleine|beaucoup|succès|réussite|chance|meilleur) …
            (recherche|recherches|poursuite|avenir|projets|démarches|suite de votre|suite de tes
            |projet professionnel|carrière|parcours)
        (poursuite|suite) de (vos|tes|votre) (recherche|recherches|démarches|projets|parcours)
        (à postuler|de postuler|postulez|consulter|candidater) … (nouveau|avenir|autres|d autres
            |prochaines|futures)
        (après|suite à) … (examen|étude|analyse) (attentif|attentive|approfondi|approfondie
            |attentionné)
    """,
}
