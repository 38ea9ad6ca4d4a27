"""French phrases for interviews and offers.

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
        (auriez|avez|aurais|as|aurez|auras) (vous|tu) … (un moment|un instant|un petit moment
            |quelques minutes|le temps|du temps|minutes|une heure|une demi heure|un créneau|des
            créneaux|un peu de temps|une disponibilité|des disponibilités) …
        (qu|que l|si) on (s appelle|se parle|se voie|se voit|se rencontre|se téléphone|échange
            |discute|se cale|en parle|en discute) …
        on (s appelle|se voit|se parle|se rencontre|se téléphone|se cale|te reçoit|vous reçoit|te
            voit|vous voit|te rencontre) … (<when>|quand|ce soir|à # h|bientôt|demain|à #h|dans la
            semaine)
        en (discuter|parler) (avec vous|avec toi|de vive voix|ensemble|autour|au téléphone|plus
            longuement) …
        place [maintenant] (à l|au|à un) (entretien|rendez vous|échange) …
        <talk> … (te|vous) (conviendrait|convient|irait|dit|dirait|va) …
        (vous|te) (présenter|faire rencontrer|faire visiter) … (équipe|associé|associée|directeur
            |directrice|responsable|gérant|atelier|locaux|jury|entretien|manager)
        (vous présenter|présentez vous|se présenter) … (<when>|h|heures)
        on se (fait|prend|cale|boit|programme|bloque) (un|une) (café|point|verre|appel|visio|call
            |déjeuner|échange|rendez vous|rdv|moment|créneau|entretien) …
        (proposer|proposez|suggérer|indiquer|donner|envoyer|communiquer) … (dates|créneaux|dispos
            |disponibilités|créneau|horaires|plages) …
        (fasse|fassions|faire|ferons|ferions) [plus ample] connaissance …
        (convoqué|convoquée|convoqués|convoquons|convoque) [à|au|pour|le|devant] …
        (rappeler|rappelez|rappelle|recontacter|contacter|appeler|appelez|joindre) … (convenir|fixer
            |caler|trouver|organiser|programmer|planifier) …
        (entretien|entrevue|échange|rendez vous|rdv|épreuve|épreuves|oral|oraux|audition) … (aura
            lieu|auront lieu|se tiendra|se déroulera|se dérouleront|se tiendront|est fixé|est fixée
            |est programmé|est programmée|est prévu|est prévue|est calé|est maintenu|est confirmé) …
        (approfondir|prolonger|poursuivre|continuer) … (lors|autour|par|de vive voix|au cours|dans
            le cadre) … (<talk>|café|échange) …
        (passez|passe|venez|viens|repassez) [donc] (me|nous) (voir|rencontrer) …
        (passez|venez|viens|repassez) [donc|nous] (au|à|dans|chez|<when>|vers) … (<when>|h|heures|#h
            |#h#)
        (rdv|rendez vous) [est|bien] (confirmé|fixé|calé|noté|pris|maintenu|planifié) …
        (dirait|dit|dirais|dites) (de|d) (venir|passer|nous rencontrer|prendre|visiter|voir|boire|se
            voir|se parler|échanger|en parler|en discuter) …
        (vous|te) (auditionnera|auditionnerons|auditionner|interviewer|recevra|verra|rencontrera) …
        (rencontrer|voir|causer|discuter|parler) … (<when>|ce soir|tantôt|matin|midi) …
        (souhait*|aimer*|voudr*|désir*|propos*) … (discuter|échanger|parler|entretenir|bavarder
            |causer|faire connaissance|faire le point) [maintenant|davantage|plus longuement] avec
            (vous|toi) …
        (invité|invitée|invitons|invite|inviter|conviée|convié|convions) … (session|séance|journée
            |demi journée|oral|audition|épreuve*|sélection) …
        (auriez|aurais|avez|as) [vous|tu|bien|peut être] (#|quelques|cinq|dix|quinze|vingt|trente)
            (min|mn|minutes|minute|petites minutes|h|heure) …
        (<when>|#h|#h#|# h|# heures) & (entretien|entrevue|rdv|rendez vous|rencontrer|rencontre
            |échanger|échange|appeler|appelle|appellerai|venir|visio|auditionner|convoqué|convoquée
            |contact|déjeuner|recevoir|recevrai|recevrons|attend|attends|attendons|voir|voit|parler)
            & (vous|votre|te|ton|tu|t|on) &! (merci pour|merci de votre|merci d avoir|remercie
            |remercions|suite à|avant|au plus tard|d ici|annulé|annuler|annulée|reporter|reporté
            |absence|annuel|information|évaluation|noté|hier|recontacterons|recontacterai
            |reviendrons|reviendrai|revenons|reviens|éventuel|retour|décision|réponse|signer
            |signature|commencer|débuter|démarrer|je serai|ma|mon|mes|webinaire|salon|forum|atelier
            |conseiller|conseillère|fermé|fermés|absent|absente|candidats|offres|pas|horaires)
        (que nous|qu on|que l on|pour qu on|afin que nous) (échangions|échange|discutions|discute
            |parlions|parle|fixions|fixe|convenions|voyions|rencontrions|rencontre|cale) …
        (fixe|fixons|fixer|cale|caler|convenir|convenions|prendre|trouver) (un|d un|une|ensemble un)
            (rdv|rendez vous|créneau|entretien) …
        (vous|t|te) (entendra|auditionnera|recevra|interviewera|entendrons) …
        (accédez|accèdes|passez|passes|admis|admise|qualifié|qualifiée|sélectionné|sélectionnée) &
            (phase|étape|tour|ronde|tours) & (entretien|entretiens|entrevue|entrevues|oral|oraux) &!
            (pas|non|ne|si|candidats)
        nous nous (rencontrions|voyions|parlions|appelions|retrouvions|entretenions) …
        (parlons en|discutons en|rencontrons nous|voyons nous|appelons nous) … &! (si|quand|interne
            |équipe)
        ! (bonne chance|préparer|conseils|réussir|comment|préparez|questions) …
        ! (merci|remercions|remercie|remerciement*) (pour|d avoir|de votre|du|de l|encore) …
            (entretien|échange|entrevue|rencontre|invitation|temps|rendez vous|accordé|appel)
        ! (inviter|invite|invitons|invitation) … (webinaire|salon|forum|événement|portes ouvertes
            |job dating|newsletter|postuler|consulter|à compléter|à remplir|réaliser|test
            |questionnaire|passer un test|à répondre|découvrir|à poursuivre vos|atelier|afterwork
            |visiter notre site|à suivre|créer|à déposer)
        ! (m inviter|m avoir invité|me proposer|m avoir reçu|me recevoir|m accorder|me convier) …
        ! (à votre disposition|à disposition) …
        ! (disponible|disponibilité|disponibilités) (pour|à) (commencer|débuter|prendre|occuper
            |démarrer|l embauche)
        ! (à partir de quand|quand) … (disponible pour|commencer|débuter|démarrer|prendre)
        ! convoqué* … (seront|sera|ultérieurement|prochainement|retenus) …
        ! (êtes vous|seriez vous|es tu|serais tu|vous êtes|tu es) (disponible|libre|dispo
            |disponibles) (de suite|immédiatement|tout de suite|rapidement pour|pour un contrat|pour
            travailler|les week ends|le week end|pour commencer|pour un poste|pour prendre|en
            janvier pour|à temps|dès maintenant|pour débuter|pour des) …
        ! (disponible|disponibilité|disponibilités|dispo) … (commencer|débuter|travailler|démarrer
            |prise de poste|intégrer|rejoindre l équipe|week ends|horaires décalés|remplacement
            |remplacements|déplacements|prendre le poste|entrer en fonction) …
        ! (plaisir|ravi|ravie|merci|heureux|enchanté|content) … (rencontrer|voir|parler) … (<when>
            |ce matin|hier) …
        ! (session|séance|journée) (d information|portes ouvertes|d échange|des métiers) …
        ! (passer|venir|passez|venez) [donc] (signer|chercher|récupérer|travailler) …
        ! disponibilités pour (un|le|la|votre|une) [prochain|éventuel|prochaine] (démarrage|début
            |prise de poste|prise de fonction|mission|embauche|contrat|remplacement) …
        ! quelle date … (disponible|commencer|débuter|démarrer|libre) …
        ! (absence|entretien annuel|entretien d évaluation|entretien professionnel|réunion d
            information|entretien de suivi) …
        ! (à partir de quand|dès quand|partir de quelle date) …
        ! (disponibilités|disponibilité|disponible|disponibles) (de travail|pour travailler|pour les
            fêtes|pour des remplacements|pour assurer|pour effectuer|pour faire) …
        ! (rendez vous|rdv|consultation) (médical|médicale|bancaire|dentaire|dentiste|conseiller) …
    """,
    Sign.INVITATION_HINT: """
        <when> … (#h|#h#|# h|# h #|à #|# heures) …
        (#h|#h#|# h|# heures) … <when> …
        (salle|bureau|étage|bâtiment) #
        ! (avant|jusqu au|jusqu|d ici|délai|limite|au plus tard|à partir) … <when> …
        ! (horaires d ouverture|standard|joignable) …
        (entretien|entrevue|épreuve orale|épreuves orales|audition)
        (rendez vous|rdv|échange téléphonique|appel téléphonique|visio|visioconférence|appel vidéo)
        (hâte|plaisir|impatients|impatiente|impatient|au plaisir) … (rencontrer|échanger|recevoir
            |voir|faire votre connaissance|faire ta connaissance|accueillir|parler|discuter)
        (à|a) (demain|lundi|mardi|mercredi|jeudi|vendredi|bientôt|<when>)
        (créneau|créneaux|disponible|disponibilités|dispo)
        (se présenter|présenter à l accueil|l accueil)
        (lien de connexion|lien teams|lien zoom|réunion teams|google meet|lien visio|lien de la
            visio|rejoindre la réunion)
        (munir|muni|munie|apporter) … (pièce d identité|carte d identité|cv|papiers)
        <when> … ?
        (lien meet|lien zoom|lien google|lien visio|lien de la réunion|invitation agenda|invitation
            calendrier)
        (un|une) [petit|petite|premier|première|rapide|bref] (appel|call|échange|entretien|entrevue
            |rdv|rendez vous|visio|café|point|rencontre) … ?
        ! (avant|d ici|jusqu à|jusqu au|commencer|démarrer|débuter) … (<when>) …
        ! (comment|alors) …
        ! (réunion|session|séance) d information …
        ! (rendez vous|rdv) (médical|bancaire|dentaire|dentiste) …
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
        (poste|place|job) est (à|pour) (vous|toi)
        c est (un|un grand) oui …
        (c est|ce sera) oui [pour] …
        (je|on|nous) (vous|te|t) (prends|prend|prenons|embauche|embauchons|engage|engageons|recrute
            |recrutons) …
        (confirmer|confirmons|confirme|confirmation de|annoncer|annonce|annonçons|félicitons pour
            |félicite pour) (votre|ton) (recrutement|embauche|engagement|nomination|affectation
            |titularisation|arrivée) …
        (propose|proposons) (un|le|une) (contrat|cdi|cdd|poste|place|embauche|contrat à durée
            |emploi) …
        (tu commences|vous commencez|tu démarres|vous démarrez|tu débutes|vous débutez) [donc|le|dès
            |ce|à] [le] (<when>|#) …
        (souhaite|souhaitent|veut|veulent|aimerait) (vous|te|t) (faire une offre|recruter|embaucher
            |engager|faire une proposition|proposer le poste|prendre) …
        (faites|fais) partie de (l équipe|l aventure|notre équipe|la maison) …
        on (te|vous) (fait|propose) (une offre|le poste|un contrat|un cdi|un cdd|une proposition) …
        (rejoignez|rejoindrez|rejoins|rejoindras|intégrez|intégrerez) (notre|l|nos|la) (équipe
            |équipes|entreprise|aventure|maison|établissement) (le|à partir|dès|en tant|à compter|au
            poste) …
        (êtes|es|serez|seras|avez été|as été|a décidé de vous) [donc|officiellement|désormais|bien
            |ainsi] (nommé|nommée|recruté|recrutée|recruter|embauché|embauchée|embaucher|engagé
            |engagée|engager|titularisé|affecté|affectée) …
        (vous|te|t) (offrons|offre|offrir|confions|confie|confier|attribuons) [donc|officiellement]
            (le|ce|un|cette|la) (poste|emploi|place|mission|contrat|cdi|cdd|job|stage|alternance) …
        (vous|t) (a|avons|ont|ai) [finalement|bien] (choisi|choisie|retenu|retenue|sélectionné
            |sélectionnée) (comme|pour le poste|pour ce poste|en tant|en qualité|parmi|pour être
            |pour remplacer|pour rejoindre) …
        (ton|votre) contrat … (prêt|signer|signent|signe|signature|suivra|suit|parviendra|arrive
            |démarre|débute) …
        (vous|tu) (pouvez|peux) (commencer|démarrer|débuter|rejoindre l équipe) [donc|dès] (lundi
            |<when>|le|la|dès|à partir|quand|chez) …
        c est (ok|okay|bon|oui|validé|d accord|parti) pour (nous|moi|le poste|votre embauche|ton
            embauche|le contrat) …
        (notre|ma|la) (proposition|offre) [est|serait] [la suivante|de|à] # …
        (décidé|choisi|prêts|prêt|prête|heureux|ravis|content|contents|contente) (de|à) (vous|te)
            (prendre|garder|confier|embaucher|engager|recruter|avoir dans l équipe) …
        (passer|venir|passez|viens|venez) [donc|demain] signer …
        (félicitations|bravo|heureux|heureuse|ravi|ravie|ravis|plaisir|enchanté|enchantés|bienvenue
            |honneur) & (rejoins|rejoignez|rejoindre|rejoigniez|embaucher|embauche|recruter
            |recrutement|engager|engagement|contrat|parmi nous|collaboratrice|collaborateur
            |collaborer|poste est|confier) &! (entretien|entretiens|rencontrer|rencontre|échanger
            |échange|candidature|candidatures|postuler|postulé|étape|test|essai|intérêt|offre d
            emploi|offres|si|rdv|rendez vous|découvrir|inscrire|salon|forum|présélectionné
            |présélectionnée|souhaitez|souhaites|souhaitiez|voulez|vouloir|envie|merci|remercions
            |recevoir|reçu|processus|je serais|je serai|équipe de recrutement|chargé de recrutement
            |cabinet)
        que (vous|tu) (rejoigniez|rejoignes|intégriez|intègres|veniez travailler|fassiez partie
            |commenciez) … &! (souhait*|intérêt|heureux d apprendre|test|formulaire)
        (offre|proposition|contrat|lettre) d (engagement|embauche) …
        (poste|place|emploi) (vous|t|te) (est|sera|a été) (attribué|attribuée|confié|confiée|réservé
            |réservée|acquis|offert) …
        (prépare|préparons|rédige|rédigeons|établis|établissons|prépares) (le|votre|ton|un) contrat
            …
        (as été|avez été|es|êtes) (choisi|choisie) … &! (étape|phase|entretien|entrevue|test|session
            |participer|tour|si|pas|ne|n)
        (équipe|on|nous|client|jury|direction|comité|conseil|patron) (vous|t) (a|ont|avons) [tous
            |finalement] (choisi|choisie|élu|élue|adopté|adoptée|recruté|recrutée) …
        (votre|ton) (recrutement|embauche|engagement|nomination) … (approuvé|approuvée|validé
            |validée|confirmé|confirmée|accepté|acceptée|effectif|effective) …
        (prendrez|prendras|prendriez) (vos|tes) fonctions …
        (proposons|propose|offrons) (d|de) (intégrer|rejoindre|venir travailler|devenir|prendre le
            poste) …
        ! (entretien|rendez vous|créneau|créneaux|échange|appel|rencontre|entrevue) …
        ! (proposer|offrir) … (entretien|rendez vous|créneau|créneaux|échange|échanger|appel
            |rencontre|entrevue|rencontrer|date|dates|test|visio|horaires|newsletter)
        ! (postuler|répondu|intéressé|intéressée|réponse|intérêt|postulé|consulter|relative|relatif
            |candidature|candidaté) … offre d emploi
        ! (accepté|accepter) une autre …
        ! (je|on|nous) (vous|te|t) prend* … (rendez vous|minutes|temps|entretien|rdv)
        ! (pourrait|pourrions|pourra) … (proposer|proposons) …
        ! c est (ok|okay|bon) … (rendez vous|rdv|entretien|heure|créneau|h) …
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
}
