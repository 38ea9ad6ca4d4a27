"""French phrases for interviews, offers and what is asked for.

They use the names of `french.py`.
"""

from collections.abc import Mapping

from vega.matching.mails.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.INVITATION: """
        (as tu|avez vous|tu as|vous avez|auriez vous|aurais tu) # minutes …
        ! (reporté|reportée|reporter|décalé|décalée|différé) … (ultérieure|ultérieurement|sine die)
            …
        (peux tu|tu peux|pouvez vous|vous pouvez|pourrais tu|pourriez vous) (passer|venir|te
            présenter|vous présenter) … (<when>|essai|pour|à)
        (attendu|attendue|attendus|reçu|reçue) … (<when>|salle|à #) …
        (pouvons nous|peut on|pourrait on|pourrions nous|on peut) [nous|se|s] (parler|appeler
            |rencontrer|échanger|voir|téléphoner|fixer) …
        (passez|passes|accédez|êtes admis|êtes admise|est passé|es) à l étape suivante … entretien
        (quel jour|quelle heure|quel créneau|quelle date|quel moment) … (arrange|convient|convenir
            |va|préfér*|irait|conviendrait)
        (propose|proposons) (un|une|de) [premier|première|nouvel|nouveau|deuxième|second|petit
            |rapide] (échange|entretien|appel|rendez vous|rencontre|entrevue|rdv|call|visio) …
        (vous|t|te) (appelle|appellerai|appellerons|appelons|téléphone|contacterai par téléphone) …
            (<when>|à)
        (invité|invitée|invités|attendu|attendue) à vous présenter …
        (dispo|disponible|libre) (pour|le|demain|<when>) …
        (entretien|rendez vous|entrevue|rdv|échange|appel) … (décalé|reporté|déplacé|avancé|décaler
            |reporter) … (<when>|à)
        (quand|à quel moment) (seriez vous|êtes vous|serais tu|es tu|pouvez vous|peux tu|pourriez
            vous|pourrais tu) … (libre|disponible|dispo|venir|passer|parler|échanger)
        (souhaite|souhaitent|aimerait|aimeraient|voudrait|désire) … (vous|te|t|avec vous|avec toi) …
            (rencontrer|voir|parler|échanger)
        (souhaite|aimerait|voudrait) (échanger|parler|discuter) avec (vous|toi)
        je [vous|te] confirme (notre|votre|ton|l|le|cet|mon) … <talk>
        (invitons|invite|inviter|convions|convie|convier|convoquons|convoquer|convoqué|convoquée
            |conviés|convié|conviée|invité|invitée|propose de vous|proposons de vous) … (<talk>
            |rencontrer|rencontre|venir|nous rencontrer|recevoir)
        (convocation|invitation|invités) (à|pour|au) … <talk>
        (convocation|confirmation|invitation|rappel|proposition|report|demande|prise|planification
            |confirmer|confirme|confirmons|confirmé) … (entretien|entrevue|rendez vous|rdv)
        (souhaitons|souhaiterions|aimerions|voudrions|souhaite|aimerais|voudrais|souhaiterais
            |désirons|serions|serais|heureux|ravis|ravi|plaisir|envie|ravie|désireux) … (vous|te|t)
            (rencontrer|recevoir|parler|appeler|voir|connaître|contacter par téléphone|entendre)
        (souhaitons|souhaiterions|aimerions|voudrions|souhaite|aimerais|voudrais|souhaiterais
            |désirons|proposons|propose|heureux de|ravis de|plaisir|ravi de|ravie de|pourrions
            |pouvons) … (échanger|<talk>|faire connaissance|discuter) [avec|pour|de|par|en|le|au
            |vous|toi|ensemble|téléphonique|plus] …
        (planifier|fixer|organiser|programmer|convenir|caler|réserver|prévoir|confirmer|reporter
            |décaler|arrêter) (un|une|l|d un|d une|votre|notre|ton|cet|cette|avec vous un|ensemble
            un|le|ce) … (<talk>|date|créneau|moment|horaire|rencontre)
        (êtes vous|seriez vous|serez vous|es tu|serais tu|vous êtes|tu es|vous seriez|tu serais
            |soyez) [toujours|donc] (disponible|libre|dispo) …
        (quelles|quels|quel|quelle) … (disponibilités|créneaux|dispos|créneau|date|horaire|jour) …
            (vous|tu|t|te|pour|semaine|convient|conviendrait|conviendraient|sont|seraient)
        (vos|tes) (disponibilités|dispos|créneaux|disponibilité) … (semaine|pour|entretien|afin|à
            venir|prochain|prochains|échange|appel|jours|fixer|convenir)
        (indiquer|communiquer|transmettre|donner|envoyer|indiquez|communiquez|préciser|faire part
            |partager|faire parvenir|dire|proposer|indique|donne) … (vos|tes|des|votre) …
            (disponibilités|dispos|créneaux|disponibilité pour)
        (choisir|choisissez|sélectionner|sélectionnez|réserver|réservez|choisis|réserve|cliquer
            |prenez|prendre|prends) … (créneau|créneaux|horaire|date|rendez vous|plage horaire|rdv
            |moment)
        (créneaux|créneau|dates|horaires|date|disponibilités) (suivants|suivant|suivantes|ci dessous
            |ci après|proposés|proposées|qui vous|qui te) …
        (vous|te) (conviendrait|convient|conviendraient|irait|arrange|arrangerait|va) … (<when>|à
            |date|créneau|horaire|il|elle|t il)
        (<when>) … (vous|te) (conviendrait|convient|conviendrait il|irait|arrange|arrangerait|va t
            il)
        (dites moi|dites nous|dis moi|faites moi savoir|confirmer|confirmez|merci de confirmer|merci
            de me confirmer|merci de nous confirmer|confirme moi|confirmer votre) … (convient
            |présence|arrange|rendez vous|créneau|disponibilité|entretien|venue|participation)
        (entretien|entrevue|rendez vous|rdv) … (aura lieu|se tiendra|est fixé|est prévu|est confirmé
            |est confirmée|se déroulera|a été fixé|a été fixée|a été programmé|a été planifié|est
            programmé|est planifié|prévu le|prévu|est reporté|est reportée|a été reporté|est décalé
            |fixé au|fixé le|bien confirmé|confirmé pour|a été déplacé|a été avancé)
        (votre|notre|ton) (entretien|entrevue|rendez vous|rdv) … (le|du|de|avec|aura|est|à) …
            (<when>|h|heures|confirmé)
        (vous|te|t) (recevoir|recevrons|attendons|accueillir|accueillerons|recevra|attend|recevrai)
            … (<when>|entretien|bureaux|locaux|h)
        (retenu|retenue|sélectionné|sélectionnée|présélectionné|présélectionnée|retenus) … (pour|à)
            … (un entretien|l entretien|une entrevue|entretiens|passer un entretien|rencontrer|l
            entrevue|un premier entretien)
        (profil|candidature|cv|parcours) … (retenu|retenue|intéresse|interpellé|intéressé|attiré
            |séduit|convaincu) … (entretien|rencontrer|échanger|entrevue|rendez vous|appel)
        (venir|passer|vienne|viens|venez) … (journée d essai|essai|nous rencontrer|nos locaux|nos
            bureaux|rencontrer l équipe) …
        (faire|effectuer|passer) (une|un) (journée d essai|essai|demi journée|immersion|stage d
            essai) …
        (prochaine|nouvelle|deuxième|seconde|seconde|dernière|suivante|prochain) [étape] [du|sera
            |est|consiste|processus] … (entretien|rencontre|entrevue|échange|appel)
        (deuxième|second|dernier|prochain|premier|ultime) (entretien|tour|entrevue|échange) … (avec
            |le|à|aura|équipe)
        (entretien|entrevue) (téléphonique|vidéo|visio|en visio|physique|en personne|en présentiel|à
            distance) … (<when>|disponible|fixer|proposer|propose|à h|h|heures)
        ! (bonne chance|préparer|conseils|réussir|comment|préparez|questions) …
        ! (merci|remercions|remercie|remerciement*) (pour|d avoir|de votre|du|de l|encore) …
            (entretien|échange|entrevue|rencontre|invitation|temps|rendez vous|accordé|appel)
        ! (suite à|après|lors de|depuis|à l issue de|lors d|suite au|au cours de|suite à) …
            (entretien|échange|entrevue|rencontre|rendez vous|appel)
        ! (inviter|invite|invitons|invitation) … (webinaire|salon|forum|événement|portes ouvertes
            |job dating|newsletter|postuler|consulter|à compléter|à remplir|réaliser|test
            |questionnaire|passer un test|à répondre|découvrir|à poursuivre vos|atelier|afterwork
            |visiter notre site|à suivre|créer|à déposer)
        ! (m inviter|m avoir invité|me proposer|m avoir reçu|me recevoir|m accorder|me convier) …
        ! (à votre disposition|à disposition) …
        ! (disponible|disponibilité|disponibilités) (pour|à) (commencer|débuter|prendre|occuper
            |démarrer|l embauche)
        ! (à partir de quand|quand) … (disponible pour|commencer|débuter|démarrer|prendre)
    """,
    Sign.INVITATION_HINT: """
        <when> … (#h|#h#|# h|# h #|à #|# heures) …
        (#h|#h#|# h|# heures) … <when> …
        (salle|bureau|étage|bâtiment) #
        ! (avant|jusqu au|jusqu|d ici|délai|limite|au plus tard|à partir) … <when> …
        ! (horaires d ouverture|standard|joignable) …
        (entretien|entrevue)
        (rendez vous|rdv|échange téléphonique|appel téléphonique|visio|visioconférence|appel vidéo)
        (hâte|plaisir|impatients|impatiente|impatient|au plaisir) … (rencontrer|échanger|recevoir
            |voir|faire votre connaissance|faire ta connaissance|accueillir|parler|discuter)
        (à|a) (demain|lundi|mardi|mercredi|jeudi|vendredi|bientôt)
        (créneau|créneaux|disponible|disponibilités|dispo)
        (se présenter|présenter à l accueil|l accueil)
        (lien de connexion|lien teams|lien zoom|réunion teams|google meet|lien visio|lien de la
            visio|rejoindre la réunion)
        (munir|muni|munie|apporter) … (pièce d identité|carte d identité|cv|papiers)
    """,
    Sign.OFFER: """
        (vous|tu) (êtes|es|avez été|as été) (retenu|retenue|choisi|choisie|sélectionné|sélectionnée)
            pour (le|ce|occuper|notre) (poste|emploi|cdi|cdd) …
        (transmets|transmettons|envoie|envoyons|adresse|adressons) (la|une|votre|ta|le|notre)
            (promesse|offre|proposition|contrat) …
        ! (retenu|retenue|sélectionné|sélectionnée) … (entretien|étape|présélection|test|entrevue) …
        <application> (est|a été) (retenue|retenu|acceptée) [pour|au] …
        (proposition|projet|offre) de (contrat|embauche) …
        ! (est|a été) (retenue|retenu) … (entretien|étape|présélection|suite du processus|la suite
            |phase)
        (embauche|recrutement|candidature|engagement) … (validée|validé|confirmée|confirmé|acceptée)
            …
        (lettre d engagement|contrat de travail|promesse d embauche) … (signer|signature|joint
            |jointe|trouver) …
        (trouver|joint|jointe) … (votre|ton|la|le) (lettre d engagement|contrat de travail|promesse
            d embauche|contrat) …
        (tu es|vous êtes|vous etes) (prise|pris|embauchée|embauché|engagée|engagé|recrutée|recruté)
        (souhait|décision|intention|volonté) de (vous|t|te) (engager|recruter|embaucher|proposer le
            poste)
        (offre d emploi|contrat|offre) … (à signer|à nous retourner|pour signature)
        (faire parvenir|transmettre|adresser|envoyer|remettre) (notre|une|votre|l) (offre
            |proposition|contrat|promesse) …
        (envoie|envoyons|enverra|enverrons|fait parvenir|transmettons) (le|ton|votre|un) contrat …
        (plaisir|heureux|heureuse|ravi|ravis|ravie|enchantés|honneur|joie|honoré|fiers) … (vous|te
            |t) (proposer|offrir|confirmer|adresser|faire|transmettre|annoncer|informer|remettre
            |envoyer|présenter) … (poste|emploi|offre|contrat|embauche|cdi|cdd|promesse|retenue
            |retenu|stage|alternance|recrutement|engagement|proposition)
        (souhaitons|souhaiterions|aimerions|voudrions|désirons|pouvons|souhaite|tenons à) [donc
            |maintenant|vivement|officiellement] (vous|te|t) (proposer|offrir|faire|embaucher
            |recruter|engager|confier|accueillir au sein|accueillir dans|compter parmi|voir
            rejoindre|adresser) … (poste|emploi|offre|contrat|équipe|embauche|cdi|cdd|stage
            |alternance|parmi nous|en tant que|comme)
        (offre d emploi|offre d embauche|promesse d embauche|contrat de travail|contrat d engagement
            |proposition d embauche|proposition de contrat|lettre d engagement|lettre d offre|projet
            de contrat|proposition d emploi|convention de stage|contrat d apprentissage|contrat d
            alternance|offre ferme) … (ci joint|ci jointe|pièce jointe|joint|jointe|signer|signé
            |signée|signature|retourner|annexe|annexé|ci après|en attaché|docusign|vous parviendra
            |formelle)
        (ci joint|pièce jointe|trouverez|trouveras|veuillez trouver|annexe|joins|joignons|voici|en
            attaché) … (offre d embauche|promesse d embauche|contrat de travail|contrat d engagement
            |proposition d embauche|proposition de contrat|lettre d engagement|lettre d offre|projet
            de contrat|proposition d emploi|votre contrat|ton contrat|notre offre|notre proposition
            |offre formelle|offre écrite)
        (promesse d embauche|proposition d embauche|offre d embauche|lettre d engagement|promesse
            unilatérale)
        (candidature|vous|profil|tu) … (a été|êtes|est|avez été|as été|es|avons) [finalement
            |officiellement|définitivement] (retenue|retenu|choisi|choisie|acceptée|sélectionné
            |sélectionnée) … (pour le poste|pour ce poste|au poste|pour occuper|en tant que|pour
            rejoindre)
        (vous|te) (embaucher|recruter|engager)
        (vous|t) avez (le poste|été embauché|été embauchée|été recruté|été recrutée)
        (bienvenue|bienvenu|bienvenue parmi nous) (dans l équipe|parmi nous|chez nous|à bord|au
            sein)
        (décidé|choisi) de (vous|te) (recruter|embaucher|engager|confier|proposer le poste|offrir)
        (offre|proposition) (que nous vous faisons|que nous souhaitons vous faire)
        ! (entretien|rendez vous|créneau|créneaux|échange|appel|rencontre|entrevue) …
        ! (proposer|offrir) … (entretien|rendez vous|créneau|créneaux|échange|échanger|appel
            |rencontre|entrevue|rencontrer|date|dates|test|visio|horaires|newsletter)
        ! (postuler|répondu|intéressé|intéressée|réponse|intérêt|postulé|consulter|relative|relatif
            |candidature|candidaté) … offre d emploi
        ! (accepté|accepter) une autre …
    """,
    Sign.OFFER_HINT: """
        félicitations
        (contrat de travail|promesse d embauche|lettre d engagement|cdi)
        (salaire brut|salaire annuel|rémunération annuelle|rémunération brute|brut annuel|bruts
            annuels|salaire de base|salaire mensuel)
        (période d essai|date d entrée|prise de poste|date de début|temps d essai|date d embauche
            |prise de fonction)
        bienvenue (dans l équipe|parmi nous)
    """,
    Sign.REQUEST: """
        (il nous faudrait|il nous faut|nous avons besoin de|il me faudrait|nous aurions besoin de) …
        (exercice|test|cas pratique|étude de cas|questionnaire) … (à rendre|à renvoyer|à compléter|à
            faire|à réaliser|à nous retourner) …
        (dossier|candidature) est incomplet* …
        (avez vous|as tu|possédez vous|détenez vous|êtes vous titulaire) … (permis|véhicule|voiture
            |diplôme|habilitation|titre) …
        (manque|manquent) (une|un|votre|vos|des|encore|la|le|les) …
        merci de (la|le|les|nous la|nous le|nous les) (déposer|envoyer|transmettre|fournir|retourner
            |joindre) …
        merci de (passer|réaliser|compléter|effectuer|faire|remplir) …
        (quelles|quelle|quel|quels) (sont|est|serait|seraient) … (salaire|salariales|rémunération
            |préavis|prétentions|attentes) …
        (pouvez vous|pourriez vous|peux tu|pourrais tu) [me|nous|m|encore|également] (donner|envoyer
            |préciser|transmettre|confirmer|communiquer|fournir|dire|indiquer|adresser|partager) …
        (merci de|veuillez|prière de) [bien vouloir|nous|me] [nous|me] (donner|envoyer|préciser
            |transmettre|communiquer|fournir|adresser|faire parvenir|renvoyer|retourner|joindre
            |compléter) …
        (prochaine|dernière) étape … (test|questionnaire|exercice|étude de cas|cas pratique
            |évaluation) …
        ! (disponibilité|disponibilités|créneau|créneaux|présence|rendez vous|entretien|entrevue) …
        ! (pourriez vous|pouvez vous|merci de|veuillez|peux tu) … (disponibilité|disponibilités
            |créneau|créneaux|présence|rendez vous|entretien|entrevue|patienter|considérer|noter)
        (merci de|veuillez|pourriez vous|pouvez vous|peux tu|pourrais tu|prions de|prie de|demandons
            de|nécessaire de|invitons à|vous devez|bien vouloir|faut|besoin|demande de|pensez à|n
            oubliez pas de) … (compléter|remplir|répondre|réaliser|passer|renseigner|retourner
            |signer|finaliser|effectuer|terminer|faire) … <task>
        (merci de|veuillez|pourriez vous|pouvez vous|peux tu|pourrais tu|prions de|prie de|demandons
            de|nécessaire de|vous devez|bien vouloir|faut|besoin que|demande de|merci par avance de
            |merci d avance de) … (envoyer|transmettre|fournir|joindre|adresser|faire parvenir
            |communiquer|déposer|télécharger|renvoyer|retourner|faire suivre|fournir|partager
            |présenter|transmettez|indiquer|apporter) … <paper>
        (manque|manquent|manquants|manquantes|manquante|incomplet|incomplète|complémentaire
            |complémentaires|en attente de) … (<paper>|candidature|dossier|profil)
        (candidature|dossier|profil) … (incomplet|incomplète|pas complet|pas complète|pas finalisé
            |pas finalisée|pas encore finalisée|inachevée|pas terminé|pas terminée|non finalisée)
        (<paper>) … (manquants|manquantes|manquante|manque|manquent|requis|demandés|complémentaires
            |demandées|nécessaires)
        (finaliser|finalisez|terminez|complétez|complète|compléter|finalise|terminer) (votre|ton
            |vos) (candidature|profil|dossier|inscription)
        (quelles|quelle|quel|quels|préciser|indiquer|connaître|communiquer|transmettre|savoir
            |précisez|indiquez|donner|rappeler|faire part|me dire|parler|dites) … (vos|votre|tes|ton
            |de|sur|des) … <pay>
        (quel|quelle|quelles) (est|sont|serait|seraient) (votre|vos|ton|tes) <pay>
        (à partir de quand|quand) … (disponible|commencer|débuter|prendre le poste|démarrer)
        (date|délai) … (disponibilité|disponible|préavis) … (poste|quelle|quel|commencer)
        (êtes vous|seriez vous|es tu|serais tu) … (mobile|prêt|prête|véhiculé|véhiculée|disposé
            |disposée|toujours intéressé|toujours intéressée|toujours intéressé e|toujours à l
            écoute|en possession|titulaire|d accord pour)
        (avez vous|as tu|disposez vous|possédez vous) … (permis|titre de séjour|véhicule
            |autorisation de travail|expérience|diplôme|habilitation|reconnaissance)
        (coordonnées|noms|contact|contacts) … (référence|références|référent|référents|anciens
            employeurs|répondants)
        (répondre|réponse|réponses) (à|aux) … (questions|quelques questions|question|questionnaire)
            …
        (quelques|une|deux|trois|petite) (questions|question|précisions) … (avant|concernant|sur
            |complémentaires|pour|suivantes)
        (test|évaluation|exercice|étude de cas|questionnaire|cas pratique) … (ci joint|en ligne|lien
            |avant le|sous|d ici|jours|heures)
        ! (merci|remercions) … (d avoir|pour avoir|pour votre|de votre|de l intérêt) …
        ! (si vous avez|pour toute|toute|toutes|avez vous des) [autre|autres|vos] question*
        ! (retirer|supprimer|modifier|enquête|satisfaction|confidentialité) …
    """,
    Sign.REQUEST_HINT: """
        (test technique|test en ligne|étude de cas|cas pratique|questionnaire|test de personnalité
            |mise en situation)
        (sous|d ici|dans les|dans un délai de|avant le) … (jours|heures|<when>)
        (prétentions salariales|préavis|date de disponibilité|attentes salariales)
        (ci joint|ci dessous|lien suivant|ce lien) … (test|formulaire|questionnaire|exercice)
        (testgorilla|hackerrank|codility|coderpad|codingame)
    """,
    Sign.ALONE: """
        (entretien|interview|entrevue) (vidéo|video) (différé|différée|asynchrone|en différé
            |automatisé|préenregistré|enregistré)
        (entretien|interview|entrevue) (différé|différée|asynchrone|en différé|automatisé
            |préenregistré)
        (enregistrer|enregistrez|filmer|filmez|enregistre) … (réponses|réponse|vidéo|vidéos)
        (questionnaire|questions|réponses) vidéo
        (inviter|invitons|invite|invité|invitée|invitation|proposer|proposons|convier) … (à|pour)
            (compléter|remplir|réaliser|passer|effectuer|répondre|faire|un test|des tests|une
            évaluation|un questionnaire|un exercice|une étude de cas|suivre) … (<task>|en ligne)
        (passer|réaliser|effectuer|compléter|faire|terminer|compléter) (un|une|le|la|votre|ce|cette
            |des|les|notre|l) … (test|tests|évaluation|test technique|exercice|étude de cas|cas
            pratique|test en ligne|test de personnalité|questionnaire|challenge|entretien vidéo)
        ! (après|suite à|lors de|avoir) [avoir] (passer|passé|réalisé|complété) …
    """,
}
