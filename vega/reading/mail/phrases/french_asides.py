"""French phrases for what is no news of an employer, and for what makes a phrase none.

They use the names of `french.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.WITHDRAWN: """
        (prie|demande|merci) … (retirer|annuler|supprimer) ma candidature …
        (me désiste|désistement|me retire) …
        (je|j) … (renonce|retire|annule) … (ma candidature|mon dossier|processus)
        (suite à|conformément à|à) votre demande … (annulé|retiré|supprimé|retirée|annulée|clôturé)
            … (candidature|dossier) …
        ne souhaite (plus|pas) (poursuivre|donner suite|continuer) …
        (je|j) … (retire|retirer|désiste|désister|renonce|renoncer|retiré|annuler|annule) …
            (candidature|processus|recrutement|poste|procédure|dossier)
        (retrait|retirer|annulation|désistement) (de|ma|de ma|de votre|de ta) … candidature
        retirer ma candidature
        (je|j) … (accepté|choisi|signé|accepter|opté|reçu et accepté|retenu) … (autre|une autre|un
            autre|ailleurs) … (offre|poste|opportunité|proposition|entreprise|employeur|emploi)
        (je|j) … (décline|décliner|refuser|refuse|ne donnerai|ne souhaite pas|ne souhaite plus|ne
            pas donner|dois décliner) … (suite|offre|proposition|poste|poursuivre|votre|le)
        (je ne suis plus|plus) (disponible|intéressé|intéressée|à l écoute) …
        (vous avez|tu as) [bien|récemment] retiré votre candidature
        candidature … (a été|bien été|est) [bien] (retirée|annulée à votre demande)
        (confirmons|confirmation|pris note|prenons note|notons|accusons|prenons acte|confirme
            |regrettons|enregistré) … (retrait|désistement|retirer votre candidature|retiré votre
            candidature|retirée)
        candidature retirée
        (je|j) … (décidé|choisi|préfère|préféré|souhaite|souhaiterais|regret) [finalement|donc] de
            [vous informer de mon choix de] ne (pas|plus) (poursuivre|donner suite|continuer
            |accepter|aller plus loin|prendre|rejoindre|donner une suite) …
        (poste|offre|proposition|mission) ne m intéresse [donc|malheureusement|finalement] plus …
        ne (plus|pas) [plus] (tenir compte|prendre en compte|considérer) … ma candidature
        (je|j) … (ne peux|ne pourrai|ne vais|n accepte|n accepterai) [malheureusement|donc] [pas] …
            (accepter|donner suite|pas) … (votre|cette) (offre|proposition) …
        (laisse|laisser) tomber … candidature
        ma candidature n est plus d actualité
        (retir*|annul*|supprim*|désist*|abandonn*|clôtur*) … (ma|mon) (candidature|dossier
            |postulation|inscription|participation) …
        (vous avez|tu as|as) [bien|récemment|vous même] (annulé|supprimé|retiré) (votre|ta)
            (candidature|postulation|inscription) …
        (ayez|ayez pris|aies|avez|as) [choisi|décidé|préféré] [de] (vous retirer|retirer votre
            candidature|te retirer|retirer ta candidature|renoncer|renoncé|vous désister|ne pas
            poursuivre|ne pas donner suite) …
        ne suis plus (candidat|candidate|en recherche|intéressé|intéressée|disponible|à la recherche
            |sur le marché) …
        je [donc|vous informe que je] (renonce|me désiste|me rétracte) (au|à|aux|du|de) …
        (trouvé|accepté|signé|pris) [un|une|déjà|finalement] [poste|emploi|travail|contrat|cdi|cdd
            |opportunité] (autre chose|ailleurs|un autre|une autre|dans une autre|chez un autre
            |autre part|mieux) …
        (je|j) … (ne viendrai pas|ne viens plus|reste chez|reste dans|rester dans|rester chez|reste
            finalement|resterai) …
        (pas|plus) [être] (intéressé|intéressée|candidat|candidate) par (votre|le|ce|cette) …
        (mettre|mets|mettre un|met) (fin|un terme|terme) … (ma|mon) (candidature|dossier|postulation
            |participation) …
        (reçu|enregistré|traité|pris en compte|compte de|note de) … (demande de retrait|désistement
            |retrait|renonciation) …
        (je|j) … (ne|n) … (accepter|donner suite|poursuivre|continuer|rejoindre|donner de suite
            |honorer|prendre) … (poste|offre|proposition|processus|recrutement|équipe|mission|suite)
            …
        (votre|ta) (décision|choix|souhait) de (ne pas|ne plus|vous retirer|te retirer|retirer
            |renoncer) …
        (je) … ne (prendrai|poursuivrai|donnerai|viendrai|accepterai|continuerai|rejoindrai
            |signerai) [donc|finalement|malheureusement] pas …
        (je|j) & (retire|retirer|renonce|renoncer|désiste|désister|désistement|décline|décliner
            |abandonne|abandonner) & (candidature|offre|proposition|poste|processus|recrutement
            |procédure|concours|mission) &! (votre candidature|ta candidature|votre profil|vous
            pouvez|si vous|si tu|regrettons|sans)
        (je|j) & (préfère|souhaite|voudrais|décidé|vais|choisi) & (arrêter|stopper|en rester|laisser
            tomber|abandonner|quitter|interrompre|m arrêter) & (processus|ici|là|recrutement
            |candidature|procédure) &! (vous|ta|votre)
        (demande|confirm*|prise) & (annulation|retrait|désistement) & (candidature|postulation
            |inscription|dossier) &! (si|comment|pouvez)
        (je|j) (dois|vais|souhaite|préfère|voudrais|désire|suis obligé de|suis contraint de|suis
            contrainte de) [malheureusement|donc|finalement] (me désister|me retirer|me rétracter|la
            refuser|le refuser|la décliner|le décliner|refuser|décliner|renoncer) … &! (votre
            candidature|ta candidature|votre profil|votre dossier)
        (je|j) & (trouvé|accepté|signé|décroché|obtenu) & (emploi|poste|travail|cdi|cdd|contrat|job
            |alternance|stage) &! (votre|vous|te|annonce|quelqu un|offre d emploi sur|site
            |intéressant)
        (annulé|annulée|retiré|retirée|supprimé|supprimée|clôturé|clôturée) & (votre|ta)
            (candidature|postulation|inscription|dossier) & (demandé|demande|souhait|souhaité
            |souhaitiez)
        (noté|note|comprenons|regrettons|acte|compris|apprenons) & (retirez|retires|retiriez
            |renoncez|renonciez|désistez|désistiez|ne souhaitez plus|ne souhaitiez plus) &
            (candidature|processus|poste|recrutement|procédure|concours)
        je ne (donne|poursuis|continue) pas … &! (votre candidature|ta candidature|avec vous|avec
            toi|votre profil|votre dossier)
        (retirer|enlever|rayer|supprimer) (mon nom|ma fiche|mon profil) … (liste|candidats
            |candidatures|processus|vivier|base) …
        ! (vous pouvez|si vous|souhaitez|possibilité de|pour que|à tout moment|comment|pourrez) …
            retirer
        ! (je|j|nous) … (donner suite|poursuivre|retenir|donner une suite|continuer|décliner|refuser
            |annuler) … (votre|ta|vos) (candidature|profil|cv|dossier|postulation)
        ! (avons|ont|a|équipe|nous|client) … (trouvé|accepté|signé|pris) … (autre|ailleurs|mieux) …
        ! (ne viendrai pas|ne viens plus) … (bureau|<when>|rendez vous|entretien) …
        ! (je|j) … (serais|serai|souhaite|aimerais|veux) … (accepter|rejoindre|continuer|poursuivre)
            …
        ! (je|j|nous|on) … (vous|te|t) (prendre|embaucher|proposer|offrir|recruter|retenir) …
        ! (retirer|retirez) (votre|ta) candidature … (cliquez|lien|espace|compte|ici) …
        ! (vous n êtes|tu n es|vous ne seriez|vous n étiez) (pas|plus) …
    """,
    Sign.WAITING: """
        (mis|mise|mises|met|mettre) en (pause|attente|suspens|veille) …
        (suspendu|suspendue|gelé|gelée|interrompu|interrompue) …
        (en attente|en pause|en suspens|suspendu|suspendue|gelé|gelée|gel|mis en veille|reporté
            |reportée|différé) … (recrutement|recrutements|poste|processus|embauches|embauche|projet
            |budget)
        (recrutement|recrutements|poste|processus|embauches|projet) … (en attente|en pause|en
            suspens|suspendu|suspendus|suspendue|gelé|gelés|en stand by|stand by|mis en veille
            |reporté)
        (gel des|gel du) (embauches|recrutements|recrutement)
        (vivier|cvthèque|base de données|banque de candidatures|base de candidats|communauté de
            talents|liste d attente|liste de réserve|liste complémentaire|pool de talents|banque de
            candidats|base de cv)
        (conserver|conservons|garder|gardons|conserve|gardé|gardée|garde|conserverons|garderons) …
            (candidature|dossier|cv|coordonnées|profil) … (futur|future|futures|opportunité
            |opportunités|éventuelle|éventuelles|ultérieure|ultérieures|besoin|besoins|se présente
            |se présentait)
        (actuellement|moment|pour l instant|à ce jour) … (pas de|aucun|aucune) … (poste|opportunité
            |besoin|ouverture) …
        (pas de|aucun|aucune) … (poste|opportunité|ouverture|besoin) … (actuellement|moment|pour l
            instant|à ce jour|correspondant)
        (candidature|dossier|recrutement|processus) … (toujours|encore) en cours …
        (plus de temps que prévu|plus long que prévu|plus longtemps que prévu|pris du retard|prend
            du retard) …
        (encore|toujours) (en train de|en phase|en cours|à la recherche|à l étape) …
    """,
    Sign.CANCELLED: """
        (annuler|annulé|annulée|annulons|annulation|annule|supprimé) … (entretien|rendez vous|rdv
            |entrevue|rencontre|échange|événement|appel)
        (entretien|rendez vous|rdv|entrevue|rencontre|échange) … (annulé|annulée|annuler|est annulé
            |n aura pas lieu|ne pourra avoir lieu|ne pourra pas avoir lieu|ne pourra pas se tenir
            |reporté à une date ultérieure|ne pourrai pas|n aura finalement pas lieu)
        (empêchement|contretemps|imprévu) …
        (entretien|rendez vous|rdv|entrevue|rencontre|échange|appel|visio) & (annulé|annulée|annuler
            |annulons|annule|annulation|n aura pas lieu|ne pourra avoir lieu|reporté à une date
            ultérieure|maintenir|assurer) &! (si vous|en cas|pour annuler|si tu|24 heures|au moins)
        ! (si vous|en cas|pour annuler|souhaitez|si tu|pour modifier) …
        ! (annuler ou|ou annuler) …
    """,
    Sign.MOVED: """
        ! (reporté|reportée|reporter|décalé|décalée|différé) … (ultérieure|ultérieurement|sine die)
            …
        (reporter|reporté|reportée|reportons|décaler|décalé|décalée|déplacer|déplacé|déplacée
            |reprogrammer|replanifier|avancé|avancer|reprogrammé) … (au|à|le|pour) … (<when>|h
            |heures|semaine)
        (nouvelle|autre|nouveau|autres|nouvelles|nouveaux) (date|créneau|horaire|rendez vous|dates
            |créneaux|rdv|disponibilités|heure|entretien)
        (reporter|reprogrammer|décaler|replanifier|reporte) …
        à la place
        ! (date ultérieure|sine die)
        ! (proposerons|proposerai|proposera|chercherons|cherche|chercher|recontact*|reviens
            |reviendrons|reviendrai|trouver|trouverons|communiquer*|enverrons|enverrai|ferons|dirons
            |fixerons|fixerai|contacter*) … (nouvelle|autre|nouveau|autres|nouvelles|nouveaux) (date
            |créneau|horaire|rendez vous|dates|créneaux|rdv|entretien) …
    """,
    Sign.LATER: """
        (reviens|reviendrai|reviendrons|revenir|recontacte|recontacterai|recontacterons|recontacter
            |tiendrai|tiendrons|communiquerai|communiquerons|enverrai|enverrons|transmettrai
            |transmettrons|proposerai|proposerons|contacterai|contacterons) … (nouvelle|nouvelles
            |autre|autres|nouveau|nouveaux) (date|dates|créneau|créneaux|horaire|horaires
            |proposition|propositions|rendez vous)
        (nouvelle|nouvelles|autre|autres|nouveau|nouveaux) (date|dates|créneau|créneaux|horaire
            |horaires|rendez vous) … (sera|seront|suivra|suivront|parviendra|parviendront|à venir
            |bientôt|prochainement)
    """,
    Sign.OWN: """
        (revenir vers vous|nouvelles|relancer|suivi) … ma candidature …
        (me permets|permets) de … (candidature|adresser|postuler|proposer) … &! (votre candidature
            |ta candidature|votre cv|votre dossier|votre profil|entretien|échange|rendez vous
            |créneau|créneaux|notre|visio|appel)
        (serais|serai) (ravi|ravie|heureux|heureuse) de vous rencontrer …
        actuellement à la recherche …
        (ma|mon|mes) (candidature|cv|curriculum vitae|lettre de motivation|lettre|dossier
            |prétentions)
        (je) … (postule|candidate|me permets de vous|souhaite postuler|souhaiterais postuler|vous
            adresse|présenter ma) … (poste|candidature|offre|adresser|cv) … &! (votre candidature|ta
            candidature|votre cv|votre dossier|votre profil|entretien|échange|rendez vous|créneau
            |créneaux|notre|visio|appel)
        (m inviter|m avoir invité|m avoir reçu|me recevoir|m accorder|m avoir accordé|me convier|m
            avoir proposé) …
        je [vous] confirme … ma (présence|participation|venue|disponibilité)
        je serai … (présent|présente|au rendez vous)
        je vous remercie pour (votre|cette) (invitation|proposition|offre)
        (j ai l honneur de (postuler|solliciter|vous adresser|présenter|poser)|je reste à votre
            disposition pour un entretien)
        (suites|suite|avancement) … (données à ma|à ma candidature|ma candidature)
        (où en) (est|sont|êtes) … &! (vos recherches|votre recherche)
        (mes|ma|mon) (références|relance|entretien|prétentions|coordonnées|motivation
            |disponibilités) …
        (je reste|je suis|reste) (très|toujours|vivement|particulièrement) (motivé|motivée|intéressé
            |intéressée) …
        (je n ai|n ai) pas [encore] (eu|reçu) de (retour|réponse|nouvelles) …
        ! suite à votre (candidature|envoi|dépôt|postulation)
        ! vous adresse (notre|la|une|votre|l|les|ci joint) [offre|proposition] …
    """,
    Sign.OWN_HINT: """
        je me tiens à votre disposition …
    """,
    Sign.COLD: """
        (votre|ton) profil m a …
        (je|nous) (cherche|recherche|recherchons|cherchons|recrute) … (pour un|pour mon|client
            |clients) …
        ! toujours …
        (tombé|tombée|découvert|vu|trouvé|consulté|repéré|remarqué|parcouru|regardé|attiré
            |interpellé|retenu mon attention|retenu toute mon attention) … (votre|ton) (profil
            |parcours|cv|expérience) … &! (entretien|entrevue|candidature)
        (votre|ton) (profil|parcours|cv|expérience) … (retenu mon attention|attiré mon
            attention|interpellé|m intéresse|pourrait
            correspondre|correspondrait|semble|m a plu|m a semblé)
            &! (entretien|entrevue|rdv|rendez vous|candidature|convier|convions)
        (à l écoute|en veille|ouvert|ouverte|en recherche) … (opportunité|opportunités|marché
            |nouvelles|nouveau|challenge|proposition|active|projet)
        (seriez vous|êtes vous|serais tu|es tu) [toujours|éventuellement|potentiellement] (intéressé
            |intéressée|à l écoute|ouvert|ouverte|intéressé e|en recherche|curieux) …
        (je|nous) (recherche|recherchons|recrute|recrutons|cherche|cherchons) …
        (je|nous) (suis à la recherche|sommes à la recherche|contacte|contacte pour|vous contacte|te
            contacte) … (poste|opportunité|car|client|pour|au sujet)
        (pour|un de) (le compte d|mon client|l un de mes clients|un client|notre client|mes clients
            |l un de nos clients) …
        (opportunité|poste) … (pourrait|pourraient) (vous|te|t) (intéresser|correspondre|plaire)
        (intéresserait|intéresser|intéressant|intéressante) … (vous|te|t|pour)
        (vous|t|te) (intéresse|intéresserait|intéresser|intéressait) …
        ! (votre|ton) (profil|candidature|cv|parcours) [nous|m|l] (intéresse|a intéressé) …
    """,
    Sign.AWAY: """
        (réponse automatique|absence du bureau|message d absence|absent du bureau|message
            automatique d absence)
        (je suis|suis|serai|serais) [actuellement] (absent|absente|en congé|en congés|en vacances|en
            déplacement|hors du bureau|en arrêt|en congé maternité|en congé parental|hors bureau
            |absent e) …
        (de retour|mon retour) … (le|au bureau|lundi|en)
        (ne fait plus partie|ne travaille plus|n est plus) … (entreprise|société|effectifs|chez)
    """,
    Sign.ALERT: """
        ! (autres|toutes|toutes nos|nos autres) (offres|postes|opportunités) [similaires|d emploi
            |disponibles|ouvertes] [sont|est] [disponibles|ouvertes|publiées] [sur] (notre|nos) …
        (entretien de suivi|entretien de situation|conseiller france travail|votre conseiller|votre
            conseillère|pôle emploi vous|conseillère france travail)
        (alerte|alertes) (emploi|emplois|email|e mail|mail|job|jobs|offres|offre|stage|d emploi)
        (nouvelles|nouveaux|dernières|derniers|autres|meilleures) (offres|emplois|postes|annonces
            |jobs|opportunités) … (pour vous|pour toi|correspondant|correspondent|près|à|de|d emploi
            |en|dans|qui|susceptibles)
        (offres|emplois|postes|annonces|jobs) (pour vous|pour toi|recommandés|recommandées
            |similaires|suggérés|suggérées|sélectionnés pour|sélectionnées pour|susceptibles|qui
            pourraient|qui correspondent|correspondant|du jour|de la semaine)
        (code de vérification|code de sécurité|code de validation|code d activation|code de
            confirmation|code d accès|code à usage unique)
        (confirmer|vérifier|valider|confirmez|vérifiez|validez|activer|activez) (votre|ton|l|la|mon)
            (adresse|e mail|email|courriel|compte|inscription|adresse e mail|identité)
        (mot de passe|identifiants) … (réinitialiser|oublié|réinitialisation|modifié|changer|créer
            |définir|nouveau)
        (réinitialiser|réinitialisez|réinitialisation|changer|modifier|créer|définir) … mot de passe
        (compte|espace candidat|profil|espace personnel) … (créé|activé|a bien été créé|ouvert)
        (bienvenue sur|votre compte|lettre d information|newsletter|infolettre) … (compte|mois
            |semaine|désabonner|désinscrire|actualités|espace)
        (salon|forum|webinaire|webinar|job dating|portes ouvertes|atelier|afterwork|salon de l
            emploi|conférence|salon du recrutement|masterclass) … (inscrivez|inscription|participez
            |rejoignez|venez|aura lieu|gratuit|places|réservez|se tiendra|inscris|participer)
        (inscrivez|participez|rejoignez|venez|inscription|invitation|invitons|inviter|réservez
            |invite|inscris|participer) … (salon|forum emploi|webinaire|webinar|job dating|portes
            ouvertes|atelier|afterwork|salon de l emploi|conférence|masterclass|journée portes)
        (essai gratuit|premium|promotion|% de réduction|offre spéciale|gagnez … (jour|semaine|mois)
            |bitcoin)
        (consulté votre profil|vu votre profil|vues de votre profil)
        (votre avis|enquête|sondage|notez|évaluez|donnez votre avis) … (entretien|expérience
            |recrutement|minutes|intéresse|répond*|compte) …
    """,
    Sign.ALERT_SUBJECT: """
        (nouvelles offres|nouveaux emplois|nouveaux postes|offres pour vous|offres du jour|offres
            correspondant|offres d emploi pour|offres d emploi à|offres d emploi en|offres d emploi
            correspondant)
        (#|nouvelles|nouveaux|dernières|vos|autres|meilleures) … (offres|emplois|offres d emploi
            |postes|jobs)
        (alerte|alerte emploi|newsletter|infolettre|webinaire|salon|forum|job dating|portes ouvertes
            |atelier|formation|afterwork|conférence|lettre d information)
        (conseils|astuces|comment|réussir|erreurs|préparer|questions|guide|secrets|clés) …
            (entretien|entretiens|entrevue|cv|candidature|lettre de motivation|recherche d emploi
            |recruteur)
        (recrute|recrutent)
        (code de vérification|code de sécurité|mot de passe|confirmez votre|vérifiez votre|activez
            votre|validez votre|espace candidat)
    """,
    Sign.CONDITION: """
        (si|s) (votre|vos|nous|ton|tes|la|le|les|il|elle|ce|cela|celle|celui|cette|un|une|notre
            |jamais|retenu|retenue|sélectionné|sélectionnée|nécessaire|besoin|intérêt)
        si (vous|tu) (êtes|es|correspondez|faites|n avez|n as|ne recevez|étiez|n êtes) [pas|toujours
            |de|aucune] (retenu|retenue|sélectionné|sélectionnée|partie|présélectionné
            |présélectionnée|au profil|convoqué|convoquée|admis|admise|réponse|reçu|nouvelles|de
            réponse|à notre)
        (sans|en l absence de|passé ce délai|à défaut de) (réponse|nouvelles|retour|nouvelle|réponse
            de notre part)
        (dans le cas où|au cas où|en cas de|en cas d|le cas échéant|à condition|sous réserve|dès
            lors que|dans l hypothèse|dans l éventualité)
        (éventuel|éventuelle|éventuellement|peut être)
        (savoir si|afin de vérifier si|déterminer si)
        si (vous|tu) (êtes|es) (sélectionné*|retenu*|choisi*|présélectionné*) …
        ! si (cela|ça|c est|cette date|ce créneau|l horaire|possible|tout|le jour|ces dates|vous
            êtes disponible|tu es dispo|tu es disponible|vous êtes libre) [vous|te|t] [convient|va
            |arrange|possible|bon|ok] …
    """,
    Sign.PROCESS: """
        ! (après examen|après étude|après analyse|à l issue de) … (avons le plaisir|ai le plaisir
            |sommes heureux|sommes ravis|souhaitons vous|souhaiterions vous|aimerions vous|vous
            invitons|vous convions|vous proposons)
        (lorsque|dès que|une fois|après examen|après étude|après analyse|à l issue de)
        (seuls|seules|seul|uniquement) (les|le|la) … (candidats|candidatures|personnes|candidates
            |profils)
        (candidats|candidates|candidatures|personnes|profils) (retenus|retenues|sélectionnés
            |sélectionnées|présélectionnés|présélectionnées|dont|qui)
        (pourra|pourrez|pourrait (vous|être))
        (processus|procédure|recrutement) … (comprend|se déroule|comporte|consiste|compose|composé|s
            articule|étapes)
        (généralement|habituellement|en général|le plus souvent)
        (seront|sera) (convoqué*|invité*|reçu*|contacté*|auditionné*) …
        ! dès que (possible|vous|tu) …
    """,
    Sign.NEGATION: """
        (pas|aucune|aucun|sans|jamais|malheureusement|annulé|annulée|annuler)
    """,
    Sign.PAST: """
        (ravis|ravi|heureux|heureuse|plaisir|agréable|enchanté|enchantés|ravie|enchantée) (d|de|que)
            [vous|t|nous] (avoir|ayez|as) …
        (merci|remercions|remercie|remercier|apprécié) [encore|infiniment|sincèrement|vivement
            |beaucoup|vous|à vous] (pour|d avoir|de votre|de ton|du|de l|de m|de nous|notre|cet|l
            |nos|votre) … (entretien|échange|échanger|entrevue|rencontre|rencontré|rencontrer|temps
            |accordé|venu|venue|déplacé|déplacée|d échanger avec|reçu|conversation|appel|invitation)
        (après|suite à|lors de|depuis|à l issue de|au cours de|pendant|suite au|à la suite
            de) (notre|votre|l|un|ton|cet|cette|nos|vos|cette) [bel|excellent|différents|récents
            |premiers|divers|deux|dernier|première|premier|récent|second|deuxième|téléphonique]
            (entretien|échange|entrevue|rencontre|rendez vous|appel|échanges|entretiens|visio
            |conversation)
        (n hésitez|hésitez|n hésite|hésite) pas [à|de] …
        (pas) … (hésiter)
        (ne pas|merci de ne pas|ne) [y|pas y] (répondre|répondez) …
        (retour|résultat|résultats|feedback|bilan) (sur|de|suite à) (votre|l|notre) (entretien
            |entrevue)
        même si
        si vous (souhaitez|voulez|désirez|préférez)
    """,
}
