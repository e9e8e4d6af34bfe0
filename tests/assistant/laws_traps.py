"""Reports that seem to confirm what is asked and do not, a day apart where there are several."""

from __future__ import annotations

from typing import NamedTuple


class Trap(NamedTuple):
    """A question that must not be answered as confirmed from these texts."""

    question: str
    texts: tuple[str, ...]


def _trap(question: str, *texts: str) -> Trap:
    return Trap(question, texts)


_STEPS = (  # a part, another step, another holder of an office: G3, S6
    _trap(
        "Have the Wendover firefighters gone on strike?",
        "The Wendover firefighters' union said on Monday that its members had voted to strike.",
    ),
    _trap(
        "Has the council cut all its library staff?",
        "Tolland council said on Monday that it had cut 12 library jobs.",
    ),
    _trap(
        "Is every school in Orm closed?",
        "The Orm school authority said on Monday that schools in Orm were closed.",
    ),
    _trap(
        "Is the power back in all of Dunkeld Bay?",
        "The Dunkeld power company said it had restored power to 9,000 homes in Dunkeld Bay.",
    ),
    _trap(
        "Did the chief executive of Norrel sell his shares?",
        "The finance chief of Norrel sold his shares, Norrel said in a filing on Monday.",
    ),
    _trap(
        "Were 100 people hurt?",
        "The police said several hundred people were hurt in the crush.",
    ),
    _trap(
        "Has the Ursa rocket been launched?",
        "The space agency said the Ursa rocket was rolled out to the launch pad on Monday.",
    ),
)

_VOICES = (  # who speaks: C1, T5, T8, T11, T12, R6
    _trap(
        "Was Darek Vallin arrested?",
        "A senior police official confirmed that Darek Vallin was arrested late on Monday.",
    ),
    _trap(
        "Did the cabinet dismiss General Maro Dask?",
        "Two officials spoke to the Courier on condition of anonymity. They confirmed that the "
        "cabinet dismissed General Maro Dask on Sunday.",
    ),
    _trap(
        "Has Ole Grane confirmed the plan?",
        "A person at the central bank spoke to the Courier. The bank will raise its rate in May, "
        "the person said. He added that the governor, Ole Grane, had confirmed the plan.",
    ),
    _trap(
        "Will the curfew be lifted on Friday?",
        "Rosa Quell, who owns a cafe, said Interior Minister Bram Ostrow told her that the curfew "
        "will be lifted on Friday.",
    ),
    _trap(
        "Did Velmar fire the missile that hit the grain ship?",
        "The foreign ministry of Tarsk confirmed that Velmar had fired the missile that hit the "
        "grain ship.",
    ),
    _trap(
        "Did Sorrel Rail break the terms of the settlement?",
        "Kestrel Group said its rival Sorrel Rail had broken the terms of the settlement.",
    ),
    _trap(
        "Did Velmar move tanks to the border?",
        "Tarsk said its neighbour Velmar had moved tanks to the border.",
    ),
    _trap(
        "Did Oda Krest sell the family farm?",
        "President Oda Krest met reporters. Her brother Jan Krest said she had sold the family "
        "farm.",
    ),
    _trap(
        "Did Ines Arvid sell the mill?",
        "Mayor Ines Arvid of Tolna spoke on Monday. Her husband, Lars Arvid, said he had sold "
        "the mill.",
    ),
    _trap(
        "Has Tarsk released two sailors?",
        "The Velmar embassy in Tarsk said Tarsk had released two sailors.",
    ),
    _trap(
        "Will Kestrel Group close its Brill plant?",
        "The Kestrel Group works council said the company will close its Brill plant.",
    ),
    _trap(
        "Has the army taken the capital?",
        "The exile government of Velmar said the army had taken the capital.",
    ),
    _trap(
        "Has the prime minister resigned?",
        "The deputy prime minister, Bo Trane, said he had resigned.",
    ),
    _trap(
        "Will Sorrel Airlines shut its Tolna base?",
        "In an internal email obtained by Channel Orbit, Sorrel Airlines' chief executive Runa "
        "Falck said the airline will shut its Tolna base.",
    ),
    _trap(
        "Did the Green Union win the Ostmark election?",
        "The Green Union declared victory in the Ostmark election on Sunday night.",
    ),
    _trap(
        "Did Tarsk's forces kill 120 Velmar soldiers?",
        "Tarsk's general staff said its forces killed 120 Velmar soldiers.",
    ),
    _trap(
        "Did Karl Imhof agree to free the sailors?",
        "The president's office said that President Oda Krest had spoken by phone with Velmar's "
        "leader, Karl Imhof, who agreed to free the sailors.",
    ),
    _trap(
        "Have 14 patients died?",
        "The health ministry said that, according to the clinic, 14 patients had died.",
    ),
    _trap(
        "Did Otto Wray pay Hal Drummond 90,000 crowns?",
        "Hal Drummond was acquitted of taking bribes. The main witness, builder Otto Wray, "
        "testified that he paid Drummond 90,000 crowns in 2019.",
    ),
    _trap(
        "Did Velmar buy the shells in Ruthia?",
        "The defence minister said he had proof that Velmar bought the shells in Ruthia.",
    ),
    _trap(
        "Does Aldera's pill halve the risk of stroke?",
        "The drug company Aldera said its pill halves the risk of stroke.",
    ),
    _trap(
        "Did the patient die because the ambulance came late?",
        "The hospital said the patient died because the ambulance came late.",
    ),
    _trap(
        "Was the driver drunk?",
        "Police confirmed the accident. The driver was drunk.",
    ),
)

_DOCUMENTS = (  # what was received, seen or read is not what its reader says: S4, R13
    _trap(
        "Did Kestrel Group's guards beat a farmer?",
        "Kestrel Group confirmed that it had seen the video in which its guards beat a farmer.",
    ),
    _trap(
        "Did Lena Voss win the seat?",
        "The electoral commission confirmed it had received results from the Ostmark party "
        "showing that Lena Voss won the seat.",
    ),
    _trap(
        "Did Emil Hauk pay the judge?",
        "The police said they had heard the recording in which Emil Hauk admits he paid the judge.",
    ),
    _trap(
        "Did the company's drivers throw parcels into the river?",
        "The company confirmed it was aware of a video showing its drivers throwing parcels into "
        "the river.",
    ),
    _trap(
        "Did Tarsk pay a ransom of 3 million?",
        "The foreign ministry confirmed that it had read the report, which says Tarsk paid a "
        "ransom of 3 million.",
    ),
    _trap(
        "Did Kestrel Group bribe officials?",
        "The prosecutor's office said it had obtained documents showing that Kestrel Group bribed "
        "officials.",
    ),
)

_UNREAL = (  # hopes, plans, suspicions and near misses are no events: G2, S3, S5, S6
    _trap(
        "Has the ministry reopened the Silt tunnel?",
        "The ministry said it hopes to reopen the Silt tunnel by Easter.",
    ),
    _trap(
        "Has Kestrel Group closed its Brill plant?",
        "Kestrel Group said it needed to close its Brill plant.",
    ),
    _trap(
        "Will the central bank raise its rate to 8 percent?",
        "The central bank said it was ready to raise its rate to 8 percent.",
    ),
    _trap(
        "Has the ministry finished the Silt tunnel?",
        "The ministry said it had almost finished the Silt tunnel.",
    ),
    _trap(
        "Did police arrest Otto Wray?",
        "Police said they nearly arrested Otto Wray in May.",
    ),
    _trap(
        "Will the ministry sell the railways?",
        "The ministry confirmed it had halted plans to sell the railways.",
    ),
    _trap(
        "Was growth 3 percent in 2026?",
        "The statistics office said that economists had forecast growth of 3 percent in 2026.",
    ),
    _trap(
        "Will the company be exempt from the tax?",
        "The company said the minister had promised that it would be exempt from the tax.",
    ),
    _trap(
        "Were 40 people hurt?",
        "The ministry said its first estimate was that 40 people had been hurt.",
    ),
    _trap(
        "Did Mika Brandt set fire to the Olmsted mill?",
        "Police said they had arrested Mika Brandt on suspicion of setting fire to the Olmsted "
        "mill.",
    ),
    _trap(
        "Has Kestrel Group bought Sorrel Rail?",
        "Asked if Kestrel Group had bought Sorrel Rail, chief executive Dag Roth smiled and said: "
        '"You will see."',
    ),
)

_OTHER_FACTS = (  # near what is asked, and not it: G3
    _trap(
        "Did unemployment rise by 7.4 percent in March?",
        "The statistics office said unemployment rose to 7.4 percent in March.",
    ),
    _trap(
        "Did unemployment rise to 11 percent in March?",
        "The statistics office said youth unemployment rose to 11 percent in March.",
    ),
    _trap(
        "Did exports rise 9 percent?",
        "The statistics office said exports to Velmar rose 9 percent.",
    ),
    _trap(
        "Has the army withdrawn from Nollen?",
        "The army said it had withdrawn its artillery from Nollen.",
    ),
    _trap(
        "Did Kestrel Group sell Brill Steel?",
        "Kestrel Group said it had sold 40 percent of Brill Steel.",
    ),
    _trap(
        "Did the court fine the company 20,000 crowns?",
        "The court fined the company's finance director 20,000 crowns, the court said.",
    ),
    _trap(
        "Has the ambassador to Velmar been recalled?",
        "The foreign ministry said its deputy ambassador to Velmar had been recalled.",
    ),
    _trap(
        "Did the central bank buy 20 tonnes of gold?",
        "The central bank said it sold 20 tonnes of gold.",
    ),
    _trap(
        "Did the central bank sell 20 tonnes of silver?",
        "The central bank said it sold 20 tonnes of gold.",
    ),
    _trap(
        "Did the parliament vote for the press bill?",
        "The parliament voted down the press bill on Thursday.",
    ),
    _trap(
        "Did the ministry's trucks all cross the border?",
        "The ministry said that only one of its trucks had crossed the border.",
    ),
    _trap(
        "Did Kestrel Group sell its rail unit to Sorrel Rail?",
        "Kestrel Group confirmed the sale of its bus unit to Sorrel Rail for 30 million crowns.",
    ),
    # levels, any deed, sources named behind, the bench, offices, parts and states
    _trap(
        "What did the ministry do about the dam?",
        "The ministry will look into the dam, the minister said. Engineers from Orl "
        "repaired the dam on Monday.",
    ),
    _trap(
        "What did the medicines agency do about Calmex?",
        "The medicines agency has asked the maker of Calmex for papers, two people "
        "familiar with the matter said.",
    ),
    _trap(
        "What happened to the mayor?",
        "The mayor of Orl was arrested on Monday, a neighbour said. Police in Velm "
        "opened a new station.",
    ),
    _trap(
        "What was the turnout in Orl?",
        "Turnout in Velm was 63 percent, the electoral commission said.",
    ),
    _trap(
        "What was the turnout?",
        "The electoral commission said turnout was expected to be 63 percent.",
    ),
    _trap(
        "What is the youth jobless rate?",
        "Unemployment stood at 6 percent, the Statistics Office said.",
    ),
    _trap(
        "What was the jobless rate in May?",
        "Unemployment stood at 6 percent in April, the Statistics Office said.",
    ),
    _trap(
        "How much cocaine was seized?",
        "Customs seized 2 tonnes of sugar, the customs service said.",
    ),
    _trap(
        "Will the council close the school?",
        "The school will close in June. That is what a teacher says the council's "
        "spokesman told her.",
    ),
    _trap(
        "Will the council close the school?",
        "The council will close the school. That is not what the council's spokesman said.",
    ),
    _trap(
        "Is the bridge unsafe?",
        "The bridge is unsafe. That is what the city engineer feared, the city said.",
    ),
    _trap(
        "Did Dranik take money?",
        "Dranik took money, Judge Mila Orsic said at dinner.",
    ),
    _trap(
        "Did Dranik take money?",
        "Judge Mila Orsic ruled that Dranik may be tried for taking money.",
    ),
    _trap(
        "Did Dranik take money?",
        "Judge Mila Orsic ruled that Dranik had not taken money.",
    ),
    _trap(
        "Has the president pardoned the crew?",
        "President Yul Ferrant has pardoned the crew, a spokesman for Ada Holm's office said.",
    ),
    _trap(
        "Has the president pardoned the crew?",
        "President Yul Ferrant's brother has pardoned the crew, his office said.",
    ),
    _trap(
        "Did Arcadia Grounds buy the site?",
        "Arcadia Grounds has bought the site, it was said in the town.",
    ),
    _trap(
        "Have two men been recaptured?",
        "Army officers have recaptured two men, a farmer told Superintendent Olof Brandt.",
    ),
    _trap(
        "How many prisoners escaped?",
        "Nine men were recaptured, the police said.",
    ),
    _trap(
        "Who won the election?",
        "Rada Solen's party declared that she had won the presidency.",
    ),
    _trap(
        "Who won the election?",
        "The Electoral Office declared that Rada Solen had not won the presidency.",
    ),
    _trap(
        "Are phones taxed at 14 percent?",
        "Under a draft law seen by the Herald, phones would be taxed at 14 percent, the "
        "ministry said.",
    ),
    _trap(
        "Has the ban on fishing been lifted?",
        "The ban on fishing was lifted for one day, the ministry said.",
    ),
    _trap(
        "Has the strike ended?",
        "The strike was suspended until Monday, the union said.",
    ),
    _trap(
        "Did the council vote to close the library?",
        "Two councillors voted to close the library, the council said.",
    ),
    _trap(
        "Was the dam destroyed?",
        "A wall of the dam cracked, the dam's owner, the Orl Water Board, said.",
    ),
    _trap(
        "Was Velm fined?",
        "Velm faces a fine, the regulator said.",
    ),
    _trap(
        "Was Velm fined?",
        "The regulator said it had told Velm that it could be fined.",
    ),
    _trap(
        "Did the firm admit the leak?",
        "The firm conceded that a rival's tank had leaked.",
    ),
    _trap(
        "Is the memo genuine?",
        "The memo was genuine, the newspaper said; Sable conceded nothing.",
    ),
    _trap(
        "Has the bank been robbed?",
        "The insurer said the bank had been robbed.",
    ),
    _trap(
        "Is there cholera in the camp?",
        "Cholera has been found in a river near the camp, the health ministry said.",
    ),
    _trap(
        "Did the trains stop?",
        "Two trains stopped, the operator said, and the others ran.",
    ),
    _trap(
        "How many cases of measles are there in Orl?",
        "Seventeen cases of measles have been registered in Velm, the Public Health Agency said.",
    ),
    _trap(
        "How strong was the strongest gust at Orn?",
        "The strongest gust at Velm reached 171 kilometres an hour, the Weather Service said.",
    ),
    _trap(
        "What did Ada Holm die of?",
        "Ada Holm's brother died of sepsis, the coroner found.",
    ),
)

_LATER = (  # what was said before and after: H2, H3, H4, R15, R17
    _trap(
        "Was unemployment 7.4 percent in March?",
        "The statistics office said unemployment rose to 7.4 percent in March.",
        "The statistics office corrected its March unemployment figure to 6.9 percent, saying "
        "that the earlier number of 7.4 percent was a mistake.",
    ),
    _trap(
        "Is Otto Wray convicted of fraud?",
        "The court said it had convicted Otto Wray of fraud.",
        "The appeal court overturned the conviction of Otto Wray for fraud.",
    ),
    _trap(
        "Did Lena Voss win the Ostmark race?",
        "The electoral commission said Lena Voss won the Ostmark race. The constitutional court "
        "said Hal Drummond won the Ostmark race.",
    ),
    _trap(
        "Will Kestrel Group close its Nollen plant?",
        "Kestrel Group said it would close its Nollen plant.",
        "Kestrel Group said it had dropped the closure of its Nollen plant.",
    ),
    _trap(
        "Have 12 people died?",
        "The health ministry said 12 people had died.",
        "The health ministry said 30 people had died.",
    ),
    _trap(
        "Did the court acquit Emil Hauk?",
        "The court acquitted Emil Hauk on Tuesday, the court said.",
        "The court convicted Emil Hauk on Tuesday, the court said.",
    ),
)

TRAPS = (*_STEPS, *_VOICES, *_DOCUMENTS, *_UNREAL, *_OTHER_FACTS, *_LATER)
