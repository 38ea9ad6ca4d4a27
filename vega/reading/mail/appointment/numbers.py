"""Numbers as words, in five languages, as far as days and times are told by them."""

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


# Days of a month

_DAYS = {
    word: number
    for number, words in enumerate(
        (
            "first erste premier uno",
            "second zweite deux dos",
            "third dritte trois tres",
            "fourth vierte quatre cuatro",
            "fifth funfte cinq cinco",
            "sixth sechste six seis",
            "seventh siebte sept siete",
            "eighth achte huit ocho",
            "ninth neunte neuf nueve",
            "tenth zehnte dix diez",
            "eleventh elfte onze once",
            "twelfth zwolfte douze doce",
            "thirteenth dreizehnte treize trece",
            "fourteenth vierzehnte quatorze catorce",
            "fifteenth funfzehnte quinze quince",
            "sixteenth sechzehnte seize dieciseis",
            "seventeenth siebzehnte dix-sept diecisiete",
            "eighteenth achtzehnte dix-huit dieciocho",
            "nineteenth neunzehnte dix-neuf diecinueve",
            "twentieth zwanzigste vingt veinte",
            "twenty-first einundzwanzigste vingt-et-un veintiuno",
            "twenty-second zweiundzwanzigste vingt-deux veintidos",
            "twenty-third dreiundzwanzigste vingt-trois veintitres",
            "twenty-fourth vierundzwanzigste vingt-quatre veinticuatro",
            "twenty-fifth funfundzwanzigste vingt-cinq veinticinco",
            "twenty-sixth sechsundzwanzigste vingt-six veintiseis",
            "twenty-seventh siebenundzwanzigste vingt-sept veintisiete",
            "twenty-eighth achtundzwanzigste vingt-huit veintiocho",
            "twenty-ninth neunundzwanzigste vingt-neuf veintinueve",
            "thirtieth dreisigste trente treinta",
            "thirty-first einunddreisigste trente-et-un treinta-y-uno",
        ),
        start=1,
    )
    for word in words.split()
} | {"primero": 1}
_LONGEST_FIRST = sorted(_DAYS, key=len, reverse=True)
# "Sept" after one of them is no month: "dix-sept". "Once" is a word of English too.
DAY_WORD = (
    rf"\b(?!once\s(?!de\b))(?:{'|'.join(_LONGEST_FIRST).replace('-', '[ -]')})(?:(?<=te)[nr])?"
    r"\b(?![ -]sept\b)"
)


def day_of(word: str) -> int:
    """Return the day of a month that digits or a word mean."""
    if word.isdigit():
        return int(word)
    name = word.lower().replace(" ", "-")
    return _DAYS[name] if name in _DAYS else _DAYS[name[:-1]]
