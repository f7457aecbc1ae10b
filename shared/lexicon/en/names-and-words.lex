# Plain words that are names of people, places and months or titles of offices, too.

@class name-and-word  With a capital it may be right anywhere.

august  name-and-word
bath  name-and-word
bill  name-and-word
bob  name-and-word
captain  name-and-word
chad  name-and-word
chairman  name-and-word
china  name-and-word
director  name-and-word
doctor  name-and-word
earth  name-and-word
frank  name-and-word
general  name-and-word
governor  name-and-word
grace  name-and-word
guinea  name-and-word
hope  name-and-word
jack  name-and-word
japan  name-and-word
jordan  name-and-word
march  name-and-word
mark  name-and-word
mars  name-and-word
may  name-and-word
mayor  name-and-word
mercury  name-and-word
minister  name-and-word
nice  name-and-word
peter  name-and-word
polish  name-and-word
president  name-and-word
professor  name-and-word
reading  name-and-word
rose  name-and-word
secretary  name-and-word
tom  name-and-word
turkey  name-and-word
will  name-and-word
