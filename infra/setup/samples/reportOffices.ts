export type OfficeText = {
  name: string;
  seed: number;
  /** Usual number of applications a month. */
  size: number;
  intro: string[];
  /** What made the strongest month strong and the weakest weak. */
  strong: string;
  weak: string;
  findings: string[];
  stories: string[];
  measures: string[];
};

/** The hand-written part of the permit report, one entry an office; every sentence is used once. */
export const officeTexts: OfficeText[] = [
  {
    name: 'Boston',
    seed: 101,
    size: 640,
    intro: [
      'The Boston office is the largest of the eight. It serves the city and four towns along the harbor, and two of its inspectors do nothing but piers.',
      'The year began with a flood in the basement archive on January 9. Paper files from before 2004 were dried and scanned, and 311 of them could not be read any more.',
      'Visitors praised the evening hours that the office has offered on Tuesdays since May.',
    ],
    strong: 'The rush came from cafes that asked for outdoor tables before the season.',
    weak: 'The counter was closed for three days because the heating failed.',
    findings: [
      'Half of the failed inspections on piers concerned electrical boxes mounted below the spring tide line.',
      'In 14 restaurants the grease duct ended within ten feet of a window of a neighbor.',
      'Scaffolds in narrow streets were often tied to drain pipes, which do not carry the load.',
      'The number of roof decks without a second exit fell from 61 to 38.',
      'Temporary stages were in better condition than in any year since 2019.',
    ],
    stories: [
      'A baker in the North End waited 44 working days for a permit because her file lay in a tray for another street of the same name. The office now writes the ward on every tray.',
      'A contractor complained about an inspector who came at 6 am. The inspector had read 6 pm as a slip of the pen.',
      'An appeal about a neon sign led to a new rule for signs that are older than the building code.',
    ],
    measures: [
      'Give the pier team a second boat day each week from April to October.',
      'Move the remaining paper files to the third floor by June 30, 2026.',
      'Offer the evening hours on Thursdays as well, if two positions are filled.',
    ],
  },
  {
    name: 'Worcester',
    seed: 202,
    size: 455,
    intro: [
      'The Worcester office covers the city and 27 towns. It has the longest travel times of all offices: an inspector spends 96 minutes in the car on an average day.',
      'In 2025 the office tried a new way to sort applications: simple ones go to a fast desk and are decided within five days. About 40 percent of applications qualified.',
      'The lease in the old building ends in 2026, and the search for a ground floor has begun.',
    ],
    strong: 'Two school projects and a hospital wing brought 90 electrical permits at once.',
    weak: 'Snow closed the office on four days and most building sites for longer.',
    findings: [
      'Old mill buildings that become apartments still fail most often on fire separation between floors.',
      'Inspectors found 23 gas heaters in garages that had been installed without a permit.',
      'Hand rails were missing on outside stairs at 31 of 90 checked three-family houses.',
      'Food trucks did well: only two of 58 failed, both for a missing thermometer.',
      'Solar installers labelled their shut-off switches correctly in nine of ten cases, compared with six of ten a year earlier.',
    ],
    stories: [
      'A church asked whether a bell needs a permit. It does not, but the motor that swings it does; the permit was issued on the same day.',
      'Eleven residents complained about night work at a bakery. The permit allowed it, and the bakery agreed to close its loading gate.',
      'One refusal was overturned because the office had measured from the curb and not from the lot line.',
    ],
    measures: [
      'Keep the fast desk and add sign permits to it.',
      'Plan inspections by town and day so that the time in the car falls under 75 minutes.',
      'Open the new counter before the end of 2026 with a step-free entrance.',
    ],
  },
  {
    name: 'Springfield',
    seed: 303,
    size: 372,
    intro: [
      'The Springfield office works for the city and the lower valley. Every second visitor comes without an appointment, more than anywhere else.',
      'Since February a colleague who speaks Spanish sits at window 1 at all times. The average visit became four minutes shorter.',
      'The office also answers the shared telephone line for the western half of the state on Fridays.',
    ],
    strong: 'A storm in late spring damaged 400 roofs, and the repairs needed permits.',
    weak: 'Three of five clerks had the flu in the same two weeks.',
    findings: [
      'Porches were the weak point: 47 failed because the ledger board was nailed and not bolted.',
      'In 19 kitchens the hand sink had been turned into a mop sink.',
      'Contractors from outside the state often used the older edition of the wiring code.',
      'No failed elevator was found, for the first time since records began in 1998.',
      'Basement bedrooms without a window were found in 28 houses; 25 owners put one in.',
    ],
    stories: [
      'A father built a ramp for his son over one weekend and asked for the permit on Monday. The office inspected the ramp the same day and found it well built.',
      'A hotel complained that three inspectors came on three days for one boiler. The visits are now combined.',
      'A refused billboard went to appeal twice and was refused twice.',
    ],
    measures: [
      'Print the porch guide in Spanish and Vietnamese and hand it out in lumber yards.',
      'Combine boiler and electrical visits for hotels and schools.',
      'Find a second voice for the shared telephone line on Fridays.',
    ],
  },
  {
    name: 'Lowell',
    seed: 404,
    size: 318,
    intro: [
      'The Lowell office serves the Merrimack valley west of Lawrence. It has the youngest staff of the eight offices; the median time in service is three years.',
      'It closed to walk-in visitors on Wednesdays for some months and used the day for its backlog.',
      'Khmer interpretation is available on two mornings a week, and was used 204 times.',
    ],
    strong: 'The Wednesday without visitors began to show: old files were closed in large numbers.',
    weak: 'The move of the server to the state data center stopped the system for six days.',
    findings: [
      'Canal-side buildings had wet cellars, and 12 electrical panels had rusted through.',
      'Markets with open grills kept the distance to tents in all but three cases.',
      'In student houses 64 smoke alarms had been taken down; landlords blamed toast.',
      'New heat pumps were often placed too close to a lot line, by a foot or less.',
      'Plumbing in two new buildings was so good that photographs went to the training team.',
    ],
    stories: [
      'A tailor applied for a sign in September 2024 and heard nothing for seven months: the scan had been saved under the name of the street. The director apologized in person.',
      'Neighbors of a rehearsal room complained about drums. The permit was for storage, and it was withdrawn.',
      'An appeal about parking spaces for a clinic succeeded, because a bus line had been moved to its door.',
    ],
    measures: [
      'Put a checklist for smoke alarms into every welcome package of the university.',
      'Check every file once a month that has had no entry for 30 days.',
      'Keep one day without visitors if the bargaining unit agrees.',
    ],
  },
  {
    name: 'New Bedford',
    seed: 505,
    size: 287,
    intro: [
      'The New Bedford office looks after the south coast and the fishing port. A quarter of its permits concern boats, docks and ice plants.',
      'Two of seven positions were empty in summer, and the backlog grew to 377 applications.',
      'Portuguese is spoken at all windows, and Cape Verdean Creole at one.',
    ],
    strong: 'The scallop season brought the yearly permits for ice plants and loading ramps.',
    weak: 'Vacancies left one person at the counter for three weeks.',
    findings: [
      'Ammonia alarms in ice plants were tested in front of the inspector; five of 22 stayed silent.',
      'Dock lighting has improved since the grant of 2023: only four dark spots were left.',
      'Thirteen food stands at the feast had no permit, and all thirteen had one by the second day.',
      'Wooden balconies from the 1970s were closed at 17 houses until posts were replaced.',
      'A wind turbine workshop passed every one of its 26 inspections.',
    ],
    stories: [
      'Fishermen complained that the counter was closed on the one day on which they are ashore. The office changed the day.',
      'A widow asked for the permit papers of a house that her husband built in 1968. They were found in a box marked "lobster".',
      'Three appeals about the same seawall were heard together and settled.',
    ],
    measures: [
      'Fill the two empty positions before the scallop season.',
      'Test all ammonia alarms twice a year.',
      'Send the permit by text message to crews at sea.',
    ],
  },
  {
    name: 'Pittsfield',
    seed: 606,
    size: 148,
    intro: [
      'The Pittsfield office is the smallest. Four inspectors cover 32 towns in the hills, and one of them is also the clerk on Mondays.',
      'Most applications come by mail. The office answers each with a handwritten line, which people like.',
      'Second homes were 38 percent of all building permits, up from 29 percent.',
    ],
    strong: 'Summer festivals needed permits for 61 tents and nine stages.',
    weak: 'A landslide closed the road to the north for eleven days.',
    findings: [
      'Wood stoves passed more often than in the year before, 88 percent at the first visit.',
      'Nine private wells stood closer to a septic field than the rules allow.',
      'Snow load was forgotten in the drawings of 12 solar carports.',
      'A theater from 1903 received sprinklers that cannot be seen from the seats.',
      'Old farm sheds turned into guest rooms lacked a second exit in 21 cases.',
    ],
    stories: [
      'A sugar house complained about a fee of $142 for a season of five weeks. The fee is now counted by the week.',
      'A town clerk sent 40 applications in one envelope, which the post office lost for a month.',
      'A refusal of a yurt was changed on appeal, with a condition about its chimney.',
    ],
    measures: [
      'Share one inspector with Springfield during the festival months.',
      'Write a one-page guide to guest rooms in farm buildings.',
      'Accept the online form from towns that have no clerk on Fridays.',
    ],
  },
  {
    name: 'Barnstable',
    seed: 707,
    size: 233,
    intro: [
      'The Barnstable office serves the Cape and the islands. Its inspectors took 212 ferry trips in 2025.',
      'Two thirds of the work falls between April and September. The winter is used for training.',
      'Storm surge maps changed in March, and 1,100 properties came into a new zone.',
    ],
    strong: 'Owners wanted to finish repairs before the summer guests arrived.',
    weak: 'Ferries did not run on nine days, so island visits fell out.',
    findings: [
      'Pool fences failed at 52 rental houses, most of them for a gate that does not close by itself.',
      'Propane tanks in the new surge zone had no straps at 73 of 120 visited houses.',
      'Clam shacks were clean; the only failures were two cracked cutting boards.',
      'Stairs to the beach were rebuilt without a permit at 16 places after the January storm.',
      'Of the fire pits in campgrounds, 11 stood under low branches.',
    ],
    stories: [
      'A visitor from Ohio asked for a refund of a beach permit in the permit office. The clerk found the right town and walked him there.',
      'Four owners complained about the new map. The map is federal, and the office now says so in its first sentence.',
      "An appeal about a widow's walk was decided in favor of the owner after the drawing of 1887 turned up.",
    ],
    measures: [
      'Put strap kits for propane tanks on loan at the four fire stations.',
      'Plan island visits in blocks of two days.',
      'Explain the surge map in a public evening in every town before June.',
    ],
  },
  {
    name: 'Lawrence',
    seed: 808,
    size: 261,
    intro: [
      'The Lawrence office works for the city and six neighbors. Nine of ten visitors prefer Spanish.',
      'The office checks every gas permit twice, by two persons, and publishes what the second person found.',
      'In autumn the library let the office use a room for evening advice; 342 people came.',
    ],
    strong: 'A program of the city paid for new kitchens in three-family houses.',
    weak: 'The telephone system failed, and callers heard a busy line for eight days.',
    findings: [
      'Gas meters in shared hallways had no barrier in 29 buildings.',
      'Barber shops passed at the first visit in 97 percent of cases.',
      'Extension cords served as permanent wiring in 44 apartments.',
      'Two mills under conversion kept their sprinklers working during construction, which is rare.',
      'Illegal third-floor kitchens fell from 36 to 20, after owners could report them without a fine.',
    ],
    stories: [
      'A grandmother sold pastelitos from a window without a permit. She took the food course with her granddaughter and opened a counter in October.',
      'A landlord complained about six visits in one year. Five of them had been asked for by his own tenants.',
      'Two appeals about fences were withdrawn when the neighbors agreed.',
    ],
    measures: [
      'Continue the amnesty for third-floor kitchens until December 2026.',
      'Hold the evening advice in the library every first Tuesday.',
      'Train two more people for the double check of gas permits.',
    ],
  },
];
