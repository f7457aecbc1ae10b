# Parts of the day that stand before an hour, of Chinese and Japanese.

@class before-noon  The hour is one before noon.
@class after-noon  The hour is one after noon.
@class around-midnight  Before midnight from six on, after it below six.

上午  before-noon
下午  after-noon
今晚  after-noon
今晨  before-noon
傍晚  after-noon
凌晨  before-noon
午前  before-noon
午后  after-noon
午後  after-noon
夕方  after-noon
夜  around-midnight
夜里  around-midnight
夜間  around-midnight
夜间  around-midnight
当晚  after-noon
早上  before-noon
早晨  before-noon
昨晚  after-noon
晚  after-noon
晚上  after-noon
晚间  after-noon
朝  before-noon
未明  before-noon
深夜  around-midnight
清晨  before-noon
