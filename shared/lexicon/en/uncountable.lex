# Nouns that are not counted.

@class uncountable  Never counted: no “many”, no “a”, no plural.

advice
baggage
electricity
equipment
evidence
feedback
furniture
hardware
homework
information
jewellery
jewelry
knowledge
luck
luggage
machinery
pollution
progress
scenery
software
traffic
wealth
weather
