"""What can go wrong with accounts: signing in, tokens, rights."""

from vega.errors.facts import Busy, Conflict, Fact, NotAllowed, NotFound


class NotSignedIn(Fact):
    sentence = (
        "Authentication is required. "
        "Send a valid token in the header Authorization: Bearer YOUR_API_TOKEN."
    )


class InvalidToken(NotSignedIn):
    sentence = (
        "The token is not valid: it is unknown, expired or revoked. "
        "Sign in again, or create a new token on the settings page."
    )


class ReadOnlyToken(NotAllowed):
    """The token's scope is to read; nothing was done."""

    sentence = (
        "This token may only read, so nothing was changed. "
        "Use a token that may read and write; create one on the settings page."
    )


class WrongCredentials(NotSignedIn):
    sentence = "Invalid username or password."


class WrongCode(WrongCredentials):
    """Neither a code of the authenticator app nor a recovery code, or used before."""

    sentence = (
        "That code is not valid, or it was used before. "
        "Enter the current code of your app, or a recovery code."
    )


class WrongPasskey(WrongCredentials):
    sentence = "That passkey was not accepted. Try again, or use another way."


class PasskeysUnavailable(Fact):
    """There are no passkeys on this server or at this address; the sentence says why."""


class PasskeyNotFound(NotFound):
    sentence = "There is no such passkey. It may have been removed."


class LastWayIn(Conflict):
    """Without it nobody could sign in to the account any more."""

    sentence = (
        "This is the only way to sign in to your account, so it was not removed. "
        "Add another passkey or set a password first."
    )


class SignInUnfinished(Fact):
    """Nobody is signed in: what began the sign-in is over or has changed since."""

    sentence = "This sign-in took too long or your password changed. Please sign in again."


class SignInRefused(NotAllowed):
    """A proxy or provider vouched for nobody that Vega lets in; the sentence says why."""


class SetupNeeded(SignInRefused):
    """There is no account yet, and neither a proxy nor a provider creates the administrator."""

    sentence = "The first account is created with the one-time code that the server printed."


class NotLinked(SignInRefused):
    """No account is linked to this person, whom the provider names by `subject`."""

    def __init__(self, host: str, subject: str):
        super().__init__(f"You signed in at {host}, but no Vega account is linked to you there.")
        self.subject = subject


class ProviderFailed(Fact):
    """An OpenID Connect provider is away, or its answer cannot be trusted. `detail` is for the log;
    it holds no token and no code.
    """

    def __init__(self, sentence: str, detail: str):
        super().__init__(sentence)
        self.detail = detail


class ProviderSlow(ProviderFailed):
    """The provider did not answer in time."""


class ProviderBusy(Busy):
    sentence = "Vega is busy with other sign-ins at the provider. Try again in a few seconds."


class IdentityNotFound(NotFound):
    sentence = "There is no such link to the provider. It may have been removed already."


class IdentityTaken(Conflict):
    """The person at the provider is linked to another account, which is not named."""

    sentence = (
        "This sign-in is already linked to another account, so nothing was changed. Unlink it "
        "there first, or sign in at the provider as somebody else."
    )


class AccountDeleted(NotSignedIn):
    sentence = "This account was just deleted. Nothing was saved."


class TooManyAttempts(Fact):
    def __init__(self, retry_after: int, guesses: str = "password attempts"):
        minutes = max(1, -(-retry_after // 60))
        super().__init__(
            f"Authentication paused: too many wrong {guesses}. "
            f"Try again in {minutes} minute{'' if minutes == 1 else 's'}."
        )
        self.retry_after = retry_after


class PasswordsBusy(Busy):
    """Nothing was checked and no failure counted."""

    sentence = "Vega is busy with other sign-ins. Try again in a few seconds."


class AdministratorOnly(NotAllowed):
    sentence = "Only the administrator can do that."


class UserNotFound(NotFound):
    def __init__(self, username: str):
        super().__init__(f"There is no user {username!r}.")


class TokenNotFound(NotFound):
    def __init__(self, username: str, token_id: int):
        super().__init__(f"{username} has no API token with the ID {token_id}.")
