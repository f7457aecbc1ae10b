# What may stand behind the dot of an address or of a file’s name.

@class domain-ending  Ends the name of a host: “example.com”.
@class file-ending  Ends the name of a file: “report.pdf”.
@class also-word  A word or the beginning of one in some language too.

ai  domain-ending
app  domain-ending also-word
asp  file-ending
aspx  file-ending
au  domain-ending also-word
avi  file-ending
biz  domain-ending
ca  domain-ending also-word
ch  domain-ending also-word
cn  domain-ending
co  domain-ending also-word
com  domain-ending
css  file-ending
csv  file-ending
de  domain-ending also-word
dll  file-ending
doc  file-ending
docx  file-ending
edu  domain-ending
es  domain-ending also-word
eu  domain-ending
exe  file-ending
fr  domain-ending also-word
gif  file-ending
gov  domain-ending
hk  domain-ending
htm  file-ending
html  file-ending
in  domain-ending also-word
info  domain-ending also-word
io  domain-ending
it  domain-ending also-word
jp  domain-ending
jpeg  file-ending
jpg  file-ending
js  file-ending
json  file-ending
jsp  file-ending
kr  domain-ending
me  domain-ending also-word
mp3  file-ending
mp4  file-ending
net  domain-ending
nl  domain-ending
org  domain-ending
pdf  file-ending
php  file-ending
png  file-ending
ppt  file-ending
pptx  file-ending
py  file-ending
rar  file-ending
ru  domain-ending
svg  file-ending
ts  file-ending
tv  domain-ending
tw  domain-ending
txt  file-ending
uk  domain-ending
us  domain-ending also-word
xls  file-ending
xlsx  file-ending
xml  file-ending
zip  file-ending
