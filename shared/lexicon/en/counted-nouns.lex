# Nouns that are counted wherever they stand, and the words that show before anything is tagged whether one stands bare. A noun that an
# idiom has bare ("in person", "on page", "by mistake") has no place here, or is marked for it.

@class bare-in-phrases  Stands bare behind a preposition or a verb in many a phrase: “on stage”, “at sea”, “by car”, “in office”.
@class counted-noun  Wants “a”, “the” or a plural wherever it stands.
@class determines  A noun behind it is not bare.
@class never-describes  Stands between no determiner and its noun.

a  determines
actor  counted-noun
actress  counted-noun
adult  counted-noun
agency  counted-noun
agreement  counted-noun
aircraft  counted-noun bare-in-phrases
airport  counted-noun
algorithm  counted-noun
an  determines
and  never-describes
apartment  counted-noun
approach  counted-noun
are  never-describes
arm  counted-noun
artist  counted-noun
as  never-describes
association  counted-noun
at  never-describes
author  counted-noun
baby  counted-noun
bag  counted-noun
bank  counted-noun bare-in-phrases
basin  counted-noun
battalion  counted-noun
battery  counted-noun
bay  counted-noun
be  never-describes
been  never-describes
bicycle  counted-noun bare-in-phrases
bike  counted-noun bare-in-phrases
boat  counted-noun bare-in-phrases
bone  counted-noun
book  counted-noun bare-in-phrases
boss  counted-noun
bottle  counted-noun
box  counted-noun
boy  counted-noun
brand  counted-noun
bridge  counted-noun
building  counted-noun
bus  counted-noun bare-in-phrases
buyer  counted-noun
by  never-describes
camera  counted-noun bare-in-phrases
campaign  counted-noun
can  never-describes
car  counted-noun bare-in-phrases
catalogue  counted-noun
certificate  counted-noun
championship  counted-noun
child  counted-noun bare-in-phrases
city  counted-noun bare-in-phrases
cliff  counted-noun
club  counted-noun
coach  counted-noun
coast  counted-noun bare-in-phrases
colleague  counted-noun
committee  counted-noun
company  counted-noun
computer  counted-noun bare-in-phrases
conference  counted-noun
contract  counted-noun
corporation  counted-noun
correspondent  counted-noun
country  counted-noun bare-in-phrases
county  counted-noun
court  counted-noun bare-in-phrases
criminal  counted-noun
customer  counted-noun
dataset  counted-noun
decade  counted-noun
department  counted-noun
device  counted-noun
district  counted-noun
doctor  counted-noun
document  counted-noun
driver  counted-noun
each  determines
ear  counted-noun bare-in-phrases
employee  counted-noun
engine  counted-noun
enterprise  counted-noun
every  determines
expert  counted-noun
eye  counted-noun bare-in-phrases
factor  counted-noun
factory  counted-noun
feature  counted-noun
finger  counted-noun
fleet  counted-noun
foot  counted-noun bare-in-phrases
for  never-describes
forest  counted-noun bare-in-phrases
forum  counted-noun
framework  counted-noun
friend  counted-noun
from  never-describes
game  counted-noun bare-in-phrases
garden  counted-noun
gene  counted-noun
girl  counted-noun
goal  counted-noun bare-in-phrases
had  never-describes
hand  counted-noun bare-in-phrases
harbor  counted-noun
harbour  counted-noun
has  never-describes
have  never-describes
his  determines
hormone  counted-noun
hospital  counted-noun bare-in-phrases
hotel  counted-noun
house  counted-noun bare-in-phrases
idea  counted-noun
in  never-describes
industry  counted-noun bare-in-phrases
initiative  counted-noun
institution  counted-noun
is  never-describes
island  counted-noun
its  determines
judge  counted-noun
keyboard  counted-noun
lake  counted-noun
laptop  counted-noun
lawyer  counted-noun
leader  counted-noun
leg  counted-noun
level  counted-noun bare-in-phrases
licence  counted-noun
license  counted-noun
machine  counted-noun
magazine  counted-noun
man  counted-noun bare-in-phrases
manager  counted-noun
match  counted-noun bare-in-phrases
mechanism  counted-noun
merchant  counted-noun
method  counted-noun
methodology  counted-noun
minister  counted-noun
ministry  counted-noun
model  counted-noun
moment  counted-noun bare-in-phrases
mountain  counted-noun
muscle  counted-noun
museum  counted-noun
my  determines
nation  counted-noun bare-in-phrases
neighbor  counted-noun
neighbour  counted-noun
newspaper  counted-noun
nose  counted-noun
ocean  counted-noun bare-in-phrases
of  never-describes
office  counted-noun bare-in-phrases
officer  counted-noun
official  counted-noun
on  never-describes
or  never-describes
organ  counted-noun
organisation  counted-noun
organization  counted-noun
our  determines
package  counted-noun
parcel  counted-noun
parent  counted-noun
park  counted-noun bare-in-phrases
passport  counted-noun
patient  counted-noun
percentage  counted-noun
phone  counted-noun bare-in-phrases
photographer  counted-noun
platform  counted-noun
player  counted-noun
policeman  counted-noun
port  counted-noun bare-in-phrases
prefecture  counted-noun
prison  counted-noun bare-in-phrases
problem  counted-noun
product  counted-noun
program  counted-noun bare-in-phrases
programme  counted-noun bare-in-phrases
project  counted-noun
province  counted-noun
question  counted-noun
reader  counted-noun
reason  counted-noun
refrigerator  counted-noun
region  counted-noun
reporter  counted-noun
restaurant  counted-noun
river  counted-noun
road  counted-noun bare-in-phrases
robot  counted-noun
scholar  counted-noun
sea  counted-noun bare-in-phrases
sector  counted-noun
seller  counted-noun
seminar  counted-noun
sensor  counted-noun
ship  counted-noun bare-in-phrases
shop  counted-noun
singer  counted-noun
smartphone  counted-noun
soldier  counted-noun
solution  counted-noun
spokesman  counted-noun
spokesperson  counted-noun
squadron  counted-noun
square  counted-noun
stadium  counted-noun
stage  counted-noun bare-in-phrases
step  counted-noun bare-in-phrases
store  counted-noun
street  counted-noun bare-in-phrases
student  counted-noun
supermarket  counted-noun
suspect  counted-noun
symptom  counted-noun
system  counted-noun bare-in-phrases
taxi  counted-noun bare-in-phrases
teacher  counted-noun
team  counted-noun bare-in-phrases
teenager  counted-noun
that  never-describes
the  determines
theater  counted-noun
theatre  counted-noun
their  determines
these  determines
this  determines
those  determines
ticket  counted-noun
to  never-describes
tool  counted-noun
tooth  counted-noun
tournament  counted-noun
town  counted-noun bare-in-phrases
train  counted-noun bare-in-phrases
trend  counted-noun
truck  counted-noun
user  counted-noun
vaccine  counted-noun
valley  counted-noun
vehicle  counted-noun
victim  counted-noun
village  counted-noun
virus  counted-noun bare-in-phrases
visa  counted-noun
warehouse  counted-noun
was  never-describes
website  counted-noun
were  never-describes
which  never-describes
will  never-describes
with  never-describes
witness  counted-noun
woman  counted-noun bare-in-phrases
worker  counted-noun
writer  counted-noun
your  determines
zone  counted-noun
