# Names that only sources of news have, as they stand behind headlines.

@class news-site  Is a name that only a source of news has.

AFP
CCTV
CCTV.com
ChinaNews.com
Guangming.com
huanqiu.com
NetEase
People's Daily
People's Daily Online
People.cn
Reuters
Shimbun at ES
Shimbun at S
Sina
Sina.com
Sohu
Tencent
Xinhua
Xinhua English.news.cn
Xinhua News Agency
Xinhuanet
Yahoo News
Yahoo! News
Yahoo!News
