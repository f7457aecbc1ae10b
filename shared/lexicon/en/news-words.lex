# Words that names of papers, agencies, stations and news sites hold.

@class news-word  Makes a name with capitals that of a source of news: “China News Network”, “Sankei Sports”.

Agency
Broadcasting
Chronicle
Daily
Gazette
Herald
Journal
Morning
Net
Network
News
Newspaper
Online
Post
Press
Reuters
Shimbun
Sports
Times
Tribune
TV
Weekly
Xinhuanet
Yahoo!News
Zeitung
