# What may follow a time of day in the same sentence.

@class time-zone  A zone of time: “5 p.m. GMT”.

BST
CDT
Central
CEST
CET
CST
CT
Eastern
EDT
EST
ET
GMT
MDT
MST
MT
Pacific
PDT
PST
PT
UTC
