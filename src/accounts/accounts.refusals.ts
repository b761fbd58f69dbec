import { refusalTable } from '../kernel/refusals/refusal.js';

export const accountsRefusals = refusalTable({
  link_not_valid: {
    status: 410,
    fr: 'Ce lien ne fonctionne plus : il a déjà servi, il est trop ancien ou il a été remplacé. Demandez-en un nouveau.',
    en: 'This link no longer works: it was used, is too old or was replaced. Ask for a new one.',
  },
  wrong_password: {
    status: 401,
    fr: 'L’adresse ou le mot de passe ne convient pas. Réessayez, ou demandez un lien de connexion par courriel.',
    en: 'The address or the password is not right. Try again, or ask for a sign-in link by e-mail.',
  },
  wrong_current_password: {
    status: 403,
    fr: 'Indiquez votre mot de passe actuel, ou reconnectez-vous par un lien reçu par courriel pour en choisir un autre.',
    en: 'Give your current password, or sign in again by an e-mail link to choose another.',
  },
  sign_in_again: {
    status: 403,
    fr: 'Pour confirmer que c’est bien vous, déconnectez-vous, puis reconnectez-vous par le lien que vous recevrez par courriel.',
    en: 'To confirm that it is you, sign out, then sign in again by the link you will get by e-mail.',
  },
  person_has_duties: {
    status: 409,
    fr: 'Cette personne a un rôle d’agent ou un siège au comité. Retirez-les d’abord, puis effacez ses données.',
    en: 'This person holds a staff role or a committee seat. Take these away first, then erase their data.',
  },
  person_erased: {
    status: 409,
    fr: 'Les données de cette personne ont été effacées à sa demande : son compte ne peut pas être rouvert.',
    en: 'This person’s data were erased at their request: the account cannot be reopened.',
  },
  wrong_code: {
    status: 403,
    fr: 'Ce code ne convient pas ou a déjà servi. Attendez le code suivant et vérifiez l’heure de votre téléphone.',
    en: 'This code is not right or was used already. Wait for the next one and check your phone’s clock.',
  },
  account_disabled: {
    status: 403,
    fr: 'Ce compte est fermé. Pour le rouvrir, écrivez au service instructeur.',
    en: 'This account is closed. To reopen it, write to the grants office.',
  },
  password_too_short: {
    status: 422,
    fr: 'Choisissez un mot de passe d’au moins {min} caractères, par exemple quatre mots sans lien entre eux.',
    en: 'Choose a password of at least {min} characters, for instance four unrelated words.',
  },
  password_too_long: {
    status: 422,
    fr: 'Choisissez un mot de passe d’au plus {max} caractères.',
    en: 'Choose a password of at most {max} characters.',
  },
  password_about_you: {
    status: 422,
    fr: 'Ce mot de passe contient votre nom ou votre adresse : il est facile à deviner. Choisissez-en un autre.',
    en: 'This password contains your name or address: it is easy to guess. Choose another.',
  },
  password_common: {
    status: 422,
    fr: 'Ce mot de passe est parmi les plus utilisés, ou trop répétitif. Choisissez-en un autre.',
    en: 'This password is among the most used, or too repetitive. Choose another.',
  },
  second_factor_not_offered: {
    status: 409,
    fr: 'Le code à usage unique est réservé aux agents : votre compte n’en a pas besoin.',
    en: 'One-time codes are for staff: your account does not need them.',
  },
  second_factor_not_set_up: {
    status: 409,
    fr: 'Votre code à usage unique n’est pas encore réglé. Réglez-le d’abord dans « Mon compte ».',
    en: 'Your one-time code is not set up yet. Set it up first in “My account”.',
  },
  person_known: {
    status: 409,
    fr: 'Cette adresse a déjà un compte. Cherchez la personne dans la liste et donnez-lui ses rôles.',
    en: 'This address already has an account. Find the person in the list and give them their roles.',
  },
  not_waiting_for_invitation: {
    status: 409,
    fr: 'Cette personne a déjà ouvert son compte. Elle peut demander elle-même un lien de connexion.',
    en: 'This person has already opened their account. They can ask for a sign-in link themselves.',
  },
  own_rights: {
    status: 409,
    fr: 'Vous ne pouvez pas retirer vos propres droits ni fermer votre propre compte. Demandez-le à un autre administrateur.',
    en: 'You cannot take away your own rights or close your own account. Ask another administrator.',
  },
  last_admin: {
    status: 409,
    fr: 'Il ne resterait aucun administrateur. Nommez-en d’abord un autre.',
    en: 'No administrator would be left. Appoint another first.',
  },
  admin_exists: {
    status: 409,
    fr: 'Il y a déjà un administrateur : il peut inviter ses collègues. S’il a perdu son accès, ajoutez --force-new-link.',
    en: 'There already is an administrator, who can invite colleagues. If they lost their access, add --force-new-link.',
  },
});
