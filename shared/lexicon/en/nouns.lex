# Nouns whose number cannot be told from their ending.

@class irregular-noun  Has a plural of its own.
@class no-plural  Looks like a plural and is used in the singular too, or is the name of a field, or no noun at all: “news”, “always”.
@class uncountable  Never counted: no “many”, no “a”, no plural.
@attribute plural  Its plural.

access  no-plural
accused  no-plural
acoustics  no-plural
advice  uncountable
aesthetics  no-plural
afterwards  no-plural
aircraft  no-plural
always  no-plural
analysis  irregular-noun plural=analyses
analytics  no-plural
apparatus  no-plural
arms  no-plural
as  no-plural
athletics  no-plural
atlas  no-plural
baggage  uncountable
barracks  no-plural
basics  no-plural
besides  no-plural
bias  no-plural
billiards  no-plural
bonus  no-plural
brahman  irregular-noun plural=brahmans
bus  no-plural
business  no-plural
caiman  irregular-noun plural=caimans
campus  no-plural
canvas  no-plural
cattle  no-plural
census  no-plural
chaos  no-plural
chassis  no-plural
child  irregular-noun plural=children
christmas  no-plural
class  no-plural
communications  no-plural
cons  no-plural
consensus  no-plural
corps  no-plural
crisis  irregular-noun plural=crises
criterion  irregular-noun plural=criteria
crossroads  no-plural
customs  no-plural
data  no-plural
deceased  no-plural
diabetes  no-plural
dice  no-plural
disabled  no-plural
dollars  no-plural
dynamics  no-plural
economics  no-plural
elderly  no-plural
electricity  uncountable
electronics  no-plural
equipment  uncountable
ethics  no-plural
euros  no-plural
evidence  uncountable
feedback  uncountable
feet  no-plural
fish  no-plural
focus  no-plural
foot  irregular-noun plural=feet
furniture  uncountable
gallows  no-plural
gas  no-plural
genetics  no-plural
german  irregular-noun plural=germans
glasses  no-plural
goods  no-plural
gymnastics  no-plural
hardware  uncountable
has  no-plural
headquarters  no-plural
herpes  no-plural
homework  uncountable
human  irregular-noun plural=humans
inches  no-plural
indoors  no-plural
information  uncountable
injured  no-plural
innings  no-plural
is  no-plural
its  no-plural
jewellery  uncountable
jewelry  uncountable
kilometers  no-plural
kilometres  no-plural
knife  irregular-noun plural=knives
knowledge  uncountable
kudos  no-plural
lens  no-plural
life  irregular-noun plural=lives
logistics  no-plural
luck  uncountable
luggage  uncountable
machinery  uncountable
man  irregular-noun plural=men
mathematics  no-plural
means  no-plural
measles  no-plural
mechanics  no-plural
media  no-plural
meters  no-plural
metres  no-plural
miles  no-plural
minus  no-plural
mouse  irregular-noun plural=mice
news  no-plural
norman  irregular-noun plural=normans
offspring  no-plural
olympics  no-plural
optics  no-plural
ottoman  irregular-noun plural=ottomans
outdoors  no-plural
outskirts  no-plural
overseas  no-plural
pants  no-plural
people  no-plural
percent  no-plural
perhaps  no-plural
person  irregular-noun plural=people
phenomenon  irregular-noun plural=phenomena
physics  no-plural
plus  no-plural
points  no-plural
police  no-plural
politics  no-plural
pollution  uncountable
pounds  no-plural
premises  no-plural
process  no-plural
progress  uncountable
pros  no-plural
rabies  no-plural
robotics  no-plural
roman  irregular-noun plural=romans
sales  no-plural
savings  no-plural
scenery  uncountable
series  no-plural
shaman  irregular-noun plural=shamans
shambles  no-plural
sheep  no-plural
software  uncountable
sometimes  no-plural
spacecraft  no-plural
species  no-plural
sports  no-plural
statistics  no-plural
status  no-plural
tactics  no-plural
talisman  irregular-noun plural=talismans
texas  no-plural
thanks  no-plural
this  no-plural
times  no-plural
tonnes  no-plural
tons  no-plural
tooth  irregular-noun plural=teeth
traffic  uncountable
unemployed  no-plural
us  no-plural
virus  no-plural
was  no-plural
wealth  uncountable
weather  uncountable
whereabouts  no-plural
wife  irregular-noun plural=wives
woman  irregular-noun plural=women
works  no-plural
wounded  no-plural
yes  no-plural
yuan  no-plural
