"""How the cribs look on paper: A4, two cards a page, black on white, letters of 12 points."""

STYLE = """
@page { size: A4; margin: 14mm }
body { font: 12pt/1.4 "Atkinson Hyperlegible", "DejaVu Sans", Arial, sans-serif; color: #1E2B33 }
main { max-width: 182mm; margin: 0 auto }
h1 { font-size: 24pt; margin: 0 } h2 { font-size: 17pt; margin: 6mm 0 2mm }
h3 { font-size: 15pt; margin: 0 0 2mm; grid-column: 1 / -1 }
ul { margin: 0; padding-left: 6mm }
.tel { columns: 2; column-gap: 8mm; list-style: none; padding: 0; font-size: 11pt }
.tel li { break-inside: avoid; padding: 0 0 1.5mm 7mm; position: relative }
.tel li::before { content: ""; position: absolute; left: 0; top: .8mm; width: 3.6mm; height: 3.6mm;
  border: .4mm solid #1E2B33 }
article { display: grid; grid-template-columns: 54mm 1fr; gap: 0 6mm; break-inside: avoid;
  border: .4mm solid #8C9AA0; border-radius: 3mm; padding: 4mm; margin: 0 0 5mm }
article svg { width: 54mm; height: auto; border-radius: 2mm; display: block }
.beeld p { margin: 2mm 0 0; font-size: 11pt }
dl { margin: 0 } dt { font-weight: bold; font-size: 11pt } dd { margin: 0 0 1.6mm }
@media print { .nieuw { break-before: page } .terug { display: none } }
@media (max-width: 560px) { article { grid-template-columns: 1fr } .tel { columns: 1 } }
"""
