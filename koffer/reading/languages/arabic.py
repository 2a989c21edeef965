"""Arabic: the frame only; a speaker of Arabic should extend it.

espeak guesses the short vowels that Arabic does not write, so its reading stays rough.
"""

from koffer.reading.grammar import Grammar

ARABIC = Grammar(
    lang="ar",
    digits=("صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"),
    letters={},
    coins={"€": ("يورو", "سنت"), "£": ("جنيه", "بنس"), "$": ("دولار", "سنت")},
    to="إلى",
    plus="زائد",
    minus="ناقص",
    or_="أو",
    and_="و",
    per="لكل",
    by="في",
    web="عنوان الموقع على الشاشة،",
    mail="عنوان البريد على الشاشة،",
    months=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
)  # fmt: skip
