"""Turkish: the frame only; a speaker of Turkish should extend it."""

from koffer.reading.grammar import Grammar


def hour(whole: int, minute: int) -> str:
    return f"saat {whole} {minute}" if minute else f"saat {whole}"


TURKISH = Grammar(
    lang="tr",
    digits=("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"),
    letters={letter: letter.upper() for letter in "abcçdefgğhıijklmnoöprsştuüvyz"},
    coins={"€": ("avro", "sent"), "£": ("sterlin", "peni"), "$": ("dolar", "sent")},
    to="ile",
    plus="artı",
    minus="eksi",
    or_="veya",
    and_="ve",
    per="her",
    by="çarpı",
    web="internet adresi ekranda,",
    mail="e-posta adresi ekranda,",
    hour=hour,
    time_joins={"-": "ile", "–": "ile", "—": "ile"},
    months=(
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
        "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ),
)  # fmt: skip
