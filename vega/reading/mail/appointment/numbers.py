"""Numbers as words, in five languages, as far as times of day are told by them."""

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one ein eins une una een",
            "two zwei deux dos twee",
            "three drei trois tres drie",
            "four vier quatre cuatro",
            "five vijf funf fuenf cinq cinco",
            "six sechs seis zes",
            "seven sieben sept siete zeven",
            "eight acht huit ocho",
            "nine neun neuf nueve negen",
            "ten zehn dix diez tien",
            "eleven elf onze once",
            "twelve zwolf zwoelf douze doce twaalf",
            "thirteen dreizehn treize trece",
            "fourteen vierzehn quatorze catorce",
            "fifteen funfzehn fuenfzehn quinze quince",
            "sixteen sechzehn seize dieciseis",
            "siebzehn dix-sept diecisiete",
            "achtzehn dix-huit dieciocho",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBERS |= {
    word: number
    for number, words in {
        20: "twenty zwanzig vingt veinte",
        30: "thirty dreissig dreisig trente treinta",
        45: "forty-five funfundvierzig fuenfundvierzig quarante-cinq",
        60: "sixty sechzig soixante sesenta",
        90: "ninety neunzig noventa",
    }.items()
    for word in words.split()
}
NUMBER_WORD = "|".join(sorted(_NUMBERS, key=len, reverse=True))


def number_of(word: str) -> int:
    """Return the number that digits or a word mean."""
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
