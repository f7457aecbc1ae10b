# Nouns that are counted wherever they stand, and the words that show before anything is tagged whether one stands bare. A noun that an
# idiom has bare ("in person", "on page", "by mistake") has no place here, or is marked for it.

@class bare-in-phrases  Stands bare behind a preposition or a verb in many a phrase: “on stage”, “at sea”, “by car”, “in office”.
@class counted-noun  Wants “a”, “the” or a plural wherever it stands.
@class determines  A noun behind it is not bare.
@class never-describes  Stands between no determiner and its noun.

a  determines
actor  counted-noun
actress  counted-noun
address  counted-noun
adult  counted-noun
agency  counted-noun
agreement  counted-noun
aircraft  counted-noun bare-in-phrases
airport  counted-noun
algorithm  counted-noun
alliance  counted-noun
amount  counted-noun
an  determines
and  never-describes
angle  counted-noun
animal  counted-noun
answer  counted-noun
apartment  counted-noun
approach  counted-noun
are  never-describes
area  counted-noun
arm  counted-noun
article  counted-noun
artist  counted-noun
as  never-describes
association  counted-noun
at  never-describes
atmosphere  counted-noun
author  counted-noun
baby  counted-noun
bag  counted-noun
bank  counted-noun bare-in-phrases
basin  counted-noun
batch  counted-noun
bathroom  counted-noun
battalion  counted-noun
battery  counted-noun
bay  counted-noun
be  never-describes
bedroom  counted-noun
been  never-describes
bicycle  counted-noun bare-in-phrases
bike  counted-noun bare-in-phrases
bill  counted-noun
boat  counted-noun bare-in-phrases
bone  counted-noun
book  counted-noun bare-in-phrases
boss  counted-noun
bottle  counted-noun
box  counted-noun
boy  counted-noun
brand  counted-noun
bridge  counted-noun
budget  counted-noun
building  counted-noun
bus  counted-noun bare-in-phrases
buyer  counted-noun
by  never-describes
camera  counted-noun bare-in-phrases
campaign  counted-noun
can  never-describes
car  counted-noun bare-in-phrases
card  counted-noun
catalogue  counted-noun
century  counted-noun
certificate  counted-noun
championship  counted-noun
chapter  counted-noun
child  counted-noun bare-in-phrases
circle  counted-noun
city  counted-noun bare-in-phrases
client  counted-noun
cliff  counted-noun
club  counted-noun
coach  counted-noun
coast  counted-noun bare-in-phrases
colleague  counted-noun
column  counted-noun
committee  counted-noun
company  counted-noun
computer  counted-noun bare-in-phrases
conference  counted-noun
container  counted-noun
contract  counted-noun
corner  counted-noun
corporation  counted-noun
correspondent  counted-noun
country  counted-noun bare-in-phrases
county  counted-noun
couple  counted-noun
court  counted-noun bare-in-phrases
criminal  counted-noun
crowd  counted-noun
customer  counted-noun
cycle  counted-noun
dataset  counted-noun
decade  counted-noun
decision  counted-noun
delegation  counted-noun
deliveryman  counted-noun
department  counted-noun
device  counted-noun
district  counted-noun
doctor  counted-noun
document  counted-noun
donor  counted-noun
dress  counted-noun
driver  counted-noun
each  determines
ear  counted-noun bare-in-phrases
editor  counted-noun
element  counted-noun
elevator  counted-noun
employee  counted-noun
engine  counted-noun
enterprise  counted-noun
episode  counted-noun
era  counted-noun
essay  counted-noun
event  counted-noun
every  determines
exhibition  counted-noun
experiment  counted-noun
expert  counted-noun
eye  counted-noun bare-in-phrases
facility  counted-noun
factor  counted-noun
factory  counted-noun
farmer  counted-noun
feature  counted-noun
festival  counted-noun
finger  counted-noun
firm  counted-noun
fleet  counted-noun
foot  counted-noun bare-in-phrases
for  never-describes
forest  counted-noun bare-in-phrases
forum  counted-noun
framework  counted-noun
friend  counted-noun
from  never-describes
game  counted-noun bare-in-phrases
gap  counted-noun
garden  counted-noun
gene  counted-noun
giant  counted-noun
girl  counted-noun
goal  counted-noun bare-in-phrases
guest  counted-noun
guy  counted-noun
habit  counted-noun
had  never-describes
hand  counted-noun bare-in-phrases
harbor  counted-noun
harbour  counted-noun
has  never-describes
have  never-describes
headline  counted-noun
hero  counted-noun
highway  counted-noun
his  determines
hole  counted-noun
hormone  counted-noun
hospital  counted-noun bare-in-phrases
host  counted-noun
hotel  counted-noun
house  counted-noun bare-in-phrases
idea  counted-noun
in  never-describes
incident  counted-noun
industry  counted-noun bare-in-phrases
initiative  counted-noun
inspector  counted-noun
institution  counted-noun
interview  counted-noun
investor  counted-noun
is  never-describes
island  counted-noun
its  determines
jacket  counted-noun
job  counted-noun
journalist  counted-noun
journey  counted-noun
judge  counted-noun
keyboard  counted-noun
king  counted-noun
kitchen  counted-noun
lady  counted-noun
lake  counted-noun
landlord  counted-noun
laptop  counted-noun
lawyer  counted-noun
leader  counted-noun
leg  counted-noun
lens  counted-noun
level  counted-noun bare-in-phrases
licence  counted-noun
license  counted-noun
limit  counted-noun
list  counted-noun
logo  counted-noun
machine  counted-noun
magazine  counted-noun
majority  counted-noun
mall  counted-noun
man  counted-noun bare-in-phrases
manager  counted-noun
manner  counted-noun
match  counted-noun bare-in-phrases
meal  counted-noun
mechanism  counted-noun
meeting  counted-noun
merchant  counted-noun
message  counted-noun
method  counted-noun
methodology  counted-noun
midfielder  counted-noun
minister  counted-noun
ministry  counted-noun
model  counted-noun
moment  counted-noun bare-in-phrases
mountain  counted-noun
movie  counted-noun
muscle  counted-noun
museum  counted-noun
my  determines
nation  counted-noun bare-in-phrases
neighbor  counted-noun
neighborhood  counted-noun
neighbour  counted-noun
neighbourhood  counted-noun
newspaper  counted-noun
nose  counted-noun
novel  counted-noun
nurse  counted-noun
obstacle  counted-noun
ocean  counted-noun bare-in-phrases
of  never-describes
office  counted-noun bare-in-phrases
officer  counted-noun
official  counted-noun
on  never-describes
operator  counted-noun
or  never-describes
organ  counted-noun
organisation  counted-noun
organization  counted-noun
our  determines
owner  counted-noun
package  counted-noun
page  counted-noun
pandemic  counted-noun
panel  counted-noun
paragraph  counted-noun
parcel  counted-noun
parent  counted-noun
park  counted-noun bare-in-phrases
partner  counted-noun
passenger  counted-noun
passport  counted-noun
patient  counted-noun
percentage  counted-noun
performer  counted-noun
period  counted-noun
perspective  counted-noun
pet  counted-noun
phase  counted-noun
phone  counted-noun bare-in-phrases
photographer  counted-noun
phrase  counted-noun
picture  counted-noun
plan  counted-noun
platform  counted-noun
player  counted-noun
poem  counted-noun
poet  counted-noun
policeman  counted-noun
politician  counted-noun
pool  counted-noun
port  counted-noun bare-in-phrases
prefecture  counted-noun
prison  counted-noun bare-in-phrases
prize  counted-noun
problem  counted-noun
product  counted-noun
professor  counted-noun
profile  counted-noun
program  counted-noun bare-in-phrases
programme  counted-noun bare-in-phrases
project  counted-noun
proposal  counted-noun
prosecutor  counted-noun
province  counted-noun
question  counted-noun
queue  counted-noun
reader  counted-noun
reason  counted-noun
refrigerator  counted-noun
region  counted-noun
relationship  counted-noun
report  counted-noun
reporter  counted-noun
resident  counted-noun
restaurant  counted-noun
retailer  counted-noun
rider  counted-noun
river  counted-noun
road  counted-noun bare-in-phrases
robot  counted-noun
role  counted-noun
route  counted-noun
scandal  counted-noun
scene  counted-noun
scheme  counted-noun
scholar  counted-noun
scientist  counted-noun
sea  counted-noun bare-in-phrases
section  counted-noun
sector  counted-noun
seller  counted-noun
seminar  counted-noun
senator  counted-noun
sensor  counted-noun
server  counted-noun
ship  counted-noun bare-in-phrases
shirt  counted-noun
shop  counted-noun
signal  counted-noun
singer  counted-noun
site  counted-noun
situation  counted-noun
slogan  counted-noun
smartphone  counted-noun
soldier  counted-noun
solution  counted-noun
song  counted-noun
spokesman  counted-noun
spokesperson  counted-noun
spokeswoman  counted-noun
sponsor  counted-noun
squadron  counted-noun
square  counted-noun
stadium  counted-noun
stage  counted-noun bare-in-phrases
station  counted-noun
statue  counted-noun
step  counted-noun bare-in-phrases
store  counted-noun
storm  counted-noun
story  counted-noun
street  counted-noun bare-in-phrases
striker  counted-noun
student  counted-noun
summit  counted-noun
supermarket  counted-noun
suspect  counted-noun
symptom  counted-noun
system  counted-noun bare-in-phrases
task  counted-noun
taxi  counted-noun bare-in-phrases
teacher  counted-noun
team  counted-noun bare-in-phrases
technique  counted-noun
teenager  counted-noun
tenant  counted-noun
terminal  counted-noun
that  never-describes
the  determines
theater  counted-noun
theatre  counted-noun
their  determines
these  determines
thief  counted-noun
this  determines
those  determines
threat  counted-noun
ticket  counted-noun
to  never-describes
tool  counted-noun
tooth  counted-noun
topic  counted-noun
tournament  counted-noun
tower  counted-noun
town  counted-noun bare-in-phrases
trademark  counted-noun
tradition  counted-noun
trailer  counted-noun
train  counted-noun bare-in-phrases
trap  counted-noun
traveler  counted-noun
traveller  counted-noun
tree  counted-noun
trend  counted-noun
trip  counted-noun
truck  counted-noun
tunnel  counted-noun
umbrella  counted-noun
user  counted-noun
vaccine  counted-noun
valley  counted-noun
vehicle  counted-noun
venue  counted-noun
victim  counted-noun
viewer  counted-noun
village  counted-noun
villager  counted-noun
virus  counted-noun bare-in-phrases
visa  counted-noun
visit  counted-noun
visitor  counted-noun
volunteer  counted-noun
voter  counted-noun
wall  counted-noun
wallet  counted-noun
warehouse  counted-noun
was  never-describes
way  counted-noun
weapon  counted-noun
website  counted-noun
were  never-describes
wheel  counted-noun
which  never-describes
will  never-describes
winner  counted-noun
with  never-describes
witness  counted-noun
woman  counted-noun bare-in-phrases
worker  counted-noun
world  counted-noun
writer  counted-noun
your  determines
zone  counted-noun
