"""Hand-read ledgers: what the rule book says of every attribution in some short reports.

`worked_ledger.jsonl` reads the worked development cases, each text once.
`kept_ledger.jsonl` reads other short reports of the same kind, which no rule was made for.
Both were read by the guardrail's rules alone, before any output of the code was looked at.

One line is one report:

    documents     ids of the documents with this text
    outlet, published, kind, title, text    as a report has them
    attributions  what the text attributes, in order of appearance

and one attribution is:

    source    the words that name the effective source (C1); "" where nobody is named
    cue       the words of the cue, with what belongs to them; "" in the outlet's own voice (A12)
    claim     words of the content; "" where the cue says all ("declined to comment")
    stance    the stance after the operator stack (S1-S7)
    standing  what the effective source is to the claim (T1-T13)
    rules     the rules that decide

`source`, `stance` and `standing` are a list where the rules allow more than one answer,
such as a court's own ruling: its own act (T1) and its register (T2).
A voice that commits to nothing is measured against the claim it leaves open,
and where it names none against its own position (T1).
"""
