"""English, and the English that machine translation and synonym spinners write."""

from __future__ import annotations

from processors.datewords import DateWords
from processors.languages.base import DOZENS, Language, bodies, terms

LANGUAGE = Language(
    code="en",
    future_verbs=(
        r"\b(?:will|is to|are to|is due to|are due to|is set to|are set to|is expected to|are expected to|is scheduled to|"
        r"are scheduled to|is slated to|are slated to|plans to|plan to|intends to|prepares to)\s+(?:[a-z]+ly\s+|also\s+|"
        r"then\s+)?(?:meet|hold|host|visit|travel|fly|confer|gather|receive|welcome|call on|pay a|sit down|sit together|discuss|"
        r"negotiate|convene|sign|co-chair|chair|head to|leave for|talk|attend|tour|land in|arrive|be received|be hosted|be in|be held|"
        r"take place|exchange views)\b"
    ),
    past_verbs=(
        r"\b(?:(?!hundred|indeed|proceed|exceed|succeed|speed|scheduled|expected|slated|planned|supposed|aimed|based)[a-z]{3,}ed|met|held|told|went|came|took|was|were|had|did|made|gave|left|flew|spoke|sat|saw"
        r"|found|brought|sent|began|got|led|won|lost|ran|wrote)\b"
    ),
    topics={
        "irregular_migration": terms("""
            migration*; migrant*; migratory; immigration; immigrant*; emigration; illegal entr*; irregular arriv*; small boats; small boat; boat arrivals;
            boat people; caravan; caravans; undocumented; channel crossings; illegal crossings; irregular crossings; illegal aliens;
            border crosser*; illegal foreigners; sea crossings; stowaways; darien; people flows; flow of people; people who cross; people walking; pushback*; push-back*; right to stay; right to remain; people sent back; indefinite detention; people on the move; movement of people; movement of persons
        """),
        "returns_readmission": terms("""
            readmission; deport*; repatriat*; return hubs; return hub; expulsion*; forced return*; voluntary return*; removals; removal flights;
            return of migrants; returns of migrants; return agreement; returns agreement; return deal; returns deal; take back nationals; taking back its citizens; returnees;
            return of irregular; return of nationals; return of citizens; safe third country; failed asylum
        """),
        "asylum_refugees": terms("""
            asylum; refugee*; resettlement; refoulement; rohingya; temporary protection; stateless*
        """),
        "labour_mobility": terms("""
            labour migration; labor migration; migrant worker*; foreign worker*; guest worker*; domestic worker*; overseas worker*; labour mobility; labor mobility;
            manpower; seasonal worker*; recruitment of workers; recruitment of labour; recruitment of labor; recruitment process; overseas employment; expatriate worker*; foreign labour; foreign labor; labour market; labor market;
            sending workers; workers abroad; skilled workers; skilled migration; circular migration; mobility partnership; mobility agreement; work permit*; expatriates; expats; ofws; ofw; overseas filipino*; housemaids; caregivers; maids; maid; bring workers; hire workers;
            labour recruitment; labor recruitment; worker recruitment; labour export; labor export; talent partnership*; household workers; household service workers
        """),
        "trafficking_smuggling": terms("""
            people smuggl*; human smuggl*; human traffick*; migrant smuggl*; trafficking in persons; people traffick*; smuggling of migrants; smuggling gangs; smuggling networks;
            alien smuggling; smugglers; traffickers; trafficking in human beings; organised immigration crime; organized immigration crime; smuggling of people
        """),
        "border_management": terms("""
            border control*; border management; border security; border protection; border crossing*; border police; border guard*; ports of entry; frontex; border surveillance;
            coast guards; border patrol*; roxham road; illegal border; border issues
        """),
        "visas_mobility": terms("""
            visa*; visas; visa-free; human mobility; freedom of movement; free movement; mobility of persons; mobility of people; exemption permit*; residence permit*; special permit*; schengen; undocumented basotho; special dispensation;
            passport*; consular
        """),
        "displacement": terms("displaced; displacement; internally displaced"),
        "third_country_processing": terms(
            "third country processing; offshore processing; offshoring; external processing; processing centres; processing centers; rwanda plan; rwanda scheme; rwanda policy; return centres; nzyq"
        ),
        "root_causes": terms("root causes; structural causes"),
        "diaspora": terms("diaspora; nationals abroad; citizens abroad; community abroad; expatriate community"),
    },
    soft_topics=terms(
        "consular; visa waiver; visa waivers; coast guards; freedom of movement; free movement; passport*; labour market; labor market; border security; schengen; border protection; residence permit*; removals; traffickers; smugglers; expats; expatriates; displacement; border issues; border police"
    ),
    weak_topics=terms(
        "takes back; receives again; sent back; let through; move freely; move lawfully; freely and lawfully; evacuees; scam compound*; fraud compound*; scam victims; pushes people; travel north; travels north; driven over; visitor card*; refuge; unlawful stayers; stayers; work allows; go-back; exile; exiled; returned; return; live among us; inmates; asylum hunters; travellers; flight; flights; planes; charter; charters; relocated; relocation; departures; reception centre*; reception center*; haven; haven searchers; centres at; channel; boat; dinghy; rickety; ashore; frontier; frontiers; coast; calais; lampedusa; gjader; med5; dublin rules; reintegration; patrol*; drones; checks; people go; people flee; flee; fled; fleeing; sent on; taken in; take in; take back; convicted; stay; right to stay; home countries; countries of origin; transit countries; claims; claimants; expell*; expulsion; roaming; stateless; undocumented; papers; work visas; entrants; intruders; infiltrat*; push-ins; pushed in; returnee*; caretakers; migrants'; guestworker*; hiring; agencies; domestics; unlawful entr*; unlawful journeys; rescued; rescued at sea; at sea; leaving; make people leave; people leave; cross; crossed; cross at; crossing; arrivals; newcomers; foreigners; minors; unaccompanied; identity cards; travel documents; aliens; vagrant*; transients; exodus; stranded; overstay*; dinghies; boats; holding centre*; holding center*; gangs; smuggler*; trafficker*; helpers; nurses; carers; domestic helpers; harvest; farmhands; pickers; amnesty; entry; entry requirements; entry ban; exit; stay permits; residency; returning; taken back; send back; sent home; go home; going home; resettle*; shelter; shelters; asylum; displaced; uprooted; evacuat*; readmit*; documents; nationality; dual nationality; waiver; border; borders; workers; worker; labour; labor; employment; mobility; returns; smuggling; trafficking; citizens; nationals; crossings; safe third; wages; recruit*; labourers; laborers; incoming people; outsiders; illegal entry; joint patrols; exiles; sending countries; basic salary; workforce; passport*; transit; returned citizens; permit*; movement of; detention; coast guard*; camps"
    ),
    gate_only=terms(
        "jwg; jwc; g2g; joint working group; joint working committee; human resources; home affairs minister*; interior minister*; home minister*; ministers of the interior; memorandum; bi-national commission; binational commission; expatriates"
    ),
    other_topics=terms("""
        trade; tariff*; econom*; energy; defence; defense; military; climate; investment; security; terrorism; drugs; fentanyl; tourism; health; agriculture; butterfl*; monarch butterfl*; wildlife; water; gas; nuclear; ukraine; gaza; steel; arms; weapons;
        supply chain*; transport; culture; education; fisheries; usmca; semiconductor*; infrastructure; railway; football
    """),
    held=terms("""
        sat with; were guests of; was the guest of; faced each other; met with; met; have met; has met; held talks; held a meeting; held meetings; held a bilateral; held bilateral; held discussions; held consultations; held high-level; held its; held their; held the; was held; were held; took place; has taken place;
        received; was received; hosted; welcomed; conferred with; conferred; sat down with; sat down; co-chaired; chaired; presided over; discussed; have discussed; exchanged views; reviewed; talked with; talked about; spoke with; spoke about;
        concluded talks; wrapped up; led a delegation; led delegations; headed a delegation; led the delegation; convened; called on; paid a visit; visited; paid a courtesy call; had a meeting; had talks; had discussions;
        opened the session; opened their; opened the; ended in; after meeting; following a meeting; after talks; following talks; after bilateral; during the meeting; at the meeting; in a meeting; during his visit; during her visit; during their visit; during a visit;
        agreed to; agreed on; took up; saw; were discussed; was discussed; raised; was raised; covered; dealt with; engaged; joined talks; attended talks; after closed-door talks; negotiated; deliberated; interacted; gathered; were on the agenda; was on the agenda; emerged from;
        called the talks; hailed talks; met at; met in; met on; welcomed the end; visited by; flew to; travelled to; traveled to; arrived in; went to; back from; concluded; was concluded; issued a joint; resumed talks; started talks; had talked; initialled; were positive; was positive; called on
    """),
    ongoing=terms("""
        sits with; sit with; is the guest of; are guests of; face each other; meets; meet; is meeting; are meeting; were meeting; was meeting; receives; hosts; welcomes; is hosting; are hosting; holds; hold; holds talks; hold talks; discusses; discuss; co-chairs; chairs; kicks off; begin talks; begins talks; start talking; open talks;
        is visiting; are visiting; visits; visit; begins; starts; opens; is in; opens in; conclude; concludes; agree; agrees; sees; seek; address; addresses; hail; hails; exchange views; review; engage; confer; convene; convenes
    """),
    planned=terms("""
        will meet; to meet; will hold; to hold; will host; to host; will travel; to travel to; travels to; will visit; to visit; due to meet; set to meet; scheduled to meet; expected to meet; plans to meet; will receive; will discuss; to discuss; will be held; to be held; will take place; will convene;
        will sit; sit together on; will sit together; arrives today; arrive today; arrives in; will arrive; arriving; due today; due in; flies to; will fly; goes to; will go to; to resume talks; resume negotiations; resume talks; will resume; will join; joins; will co-chair; to co-chair; will chair; will address; will welcome; will attend; will see; will lead a delegation;
        heads to; head to; will head to; is set for; are set for; set for; slated; before crucial talks; ahead of talks; upcoming; to sign; will sign; to begin; will begin; will kick off; talks cover; talks will cover; to be discussed; when they meet; is due at; sending; will send a delegation; will open talks; is to meet; are to meet; is to visit; to hold talks; moved to; meets on; meets next; will be received; will speak with; will confer; will gather; will call on; will pay a visit; will sit down; will talk; will negotiate; will meet for; are to sit down; is due in; is off to; is heading to; are heading to; leaves for; leave for; is expected in; are expected in; is travelling to; is traveling to; is flying to; will be the venue; will come together; get together on; will get together; is bound for talks; to receive; to welcome; to visit; before visit; plans to go
    """),
    meeting=terms("""
        meeting; meetings; talks; bilateral talks; summit; dialogue; negotiations; consultations; ministerial; bilateral; bilaterals; trilateral; conversations; discussions; joint session; interview; encounter; round table; audience; gathering; assembly; conference; reception;
        joint communique; joint statement; joint declaration; mid-term review; official visit; working visit; state visit; inter-governmental consultations; intergovernmental consultations; bi-national commission; binational commission; binational cabinet; cooperation council; partnership council
    """),
    trip=terms("""
        visit; visits; visited; visiting; trip; tour; mission; travel; travels; travelled; traveled; arrives; arrived; flew; flies; flies out; fly to; flying in; journeys; joined hands; sojourn; delegation; delegations; invited; invitation; lightning visit
    """),
    session=terms("session; round; edition; rounds; sessions; sitting"),
    call=terms(
        "phone call; phone calls; telephone call; telephone calls; telephone conversations; phone conversations; telephone conversation; phone conversation; spoke by phone; spoke by telephone; spoken by telephone; spoken by phone; telephone; by phone; over the phone; video call; call with; calls with; call between; 's call; telephoned; phoned; spoke on the phone"
    ),
    virtual=terms("virtual; virtually; online; videoconference; video conference; via zoom; by video; video link; telematic"),
    body=terms(
        bodies(
            "joint; bilateral; trilateral; technical; follow-up; monitoring; steering; coordination; coordinating; liaison; mixed; expert; high-level; binational; consultative; permanent; standing; migration; joint technical; joint migration; joint follow-up; joint expert; joint coordination; joint monitoring; supervisory; implementation; return; readmission; labour; labor; consular; functioning",
            "group; groups; committee; committees; commission; team; teams; unit; units; centre; centres; center; centers; cell; panel; council; mechanism; body; platform; secretariat; gathering",
        )
    )
    + terms("""
        working group*; work group*; work team*; working team*; task force*; taskforce*; joint committee*; joint commission*; joint team*; joint cell; joint unit*; joint centre*; joint center*; joint office; coordination unit*; coordinating centre*; coordinating center*; coordination centre*; coordination center*; coordination centers; operational cell; operational unit; working panel*; joint panel;
        joint mechanism; bilateral mechanism; dialogue mechanism; technical mechanism; consultation mechanism; coordination mechanism; bilateral group; joint group; high-level group; steering group; steering committee; bi-national commission; binational commission; binational committee; joint working committee; expert group; technical group; technical committee; contact group; liaison group; joint body; joint task; care team; follow-up group; technical team; sub-group; joint council;
        bilateral commission; mixed commission; bilateral committee; high-level dialogue; high level dialogue; migration dialogue; visa dialogue; readmission committee; border commission; border committee; visa committee; visa facilitation committee; jwg; jwc; bnc; coordination group; joint platform; joint force; joint investigation team; permanent group; standing group; cooperation council; partnership council; joint council
    """),
    body_nouns=terms(
        "team; teams; units; cells; panels; groups; committees; committee; commission; panel; group; unit; cell; council; board; desk; forum; forums; dialogue; mechanism; control room; secretariat; table; roundtable; subcommittee; office; working committee; body; circle; platform; task team; war room; squad; staff; contact point; contact points; joint centre; joint center; coordination centre; coordination center; liaison centre; liaison center; situation centre; situation center; joint police centre; joint operations centre; joint operations center; common centre; subgroup; sub-committee; working party"
    ),
    joint_nouns=terms(
        "centre; center; centres; centers; post; posts; room; station; hub; force; intelligence cell; task team; sub-committee; subgroup; sub-group; steering board; taskforce; office; bureau; group; team; unit; patrol unit; checkpoint; council; registry; working table; technical table"
    ),
    joint=terms(
        "joint; jointly run; common; mixed; shared; bilateral; binational; bi-national; trilateral; tripartite; trinational; two-sided; two-nation; two-country; three-nation; three-country"
    ),
    of_sides=terms(
        "of both; from both; of the two; from the two; of either; from either; of the three; from the three; of all three; of the four; from the four; on each side; from each side; of each side; between the two; of both sides"
    ),
    create=terms("""
        create; creates; created; creating; creation of; form; forms; formed; forming; formation of; set up; sets up; setting up; to be set up; set-up of; establish; establishes; established; establishing; establishment of; launch; launches; launched; launching; will be formed; inaugurate*; institute; instituted; constitute*; open; opens; will open; opening of; announce*; agreed on a; start; build; new; put in place; puts in place; install; installs; installed; stand up; stood up; stands up; brought into being; came into being; comes into being; is born; was born; have a joint; get a joint
    """),
    existing=terms(
        "standing; permanent; existing; relaunched; revive*; reviving; revitali*; dormant; last convened; reactivat*; resurrect*; send a; sends a; sent a; sending a; dispatch a; dispatches a; dispatched a; heads a; head a; headed a; leads a; led a; member of a; within the framework; under the; members of the; meeting of the; session of the; met; meets; held its; first meeting of; co-chair; reports to; chaired by; last year's"
    ),
    agree=terms(
        "agreed; agree; agrees; agreeing; agreement to; reached agreement; decided; decide; decides; pledged; committed; commit; pact; concluded; will open; announced; resolved; struck; reached; sealed; deal; ready to; settled on; settle on; undertook; undertake; undertakes; consented to; concurred; concur in; shook hands on; were of one mind"
    ),
    sign=terms(
        "signed; sign; signs; signing; signature; initialled; initialed; inked; sealed; struck; reach deal; reached a deal; reaches; concluded; will sign; to sign; formalised; formalized"
    ),
    document=terms(
        "agreement; agreements; memorandum; memoranda; mou; mous; accord; deal; pact; treaty; joint declaration; declaration; letter of intent; protocol; memorandum of understanding; partnership; arrangement; convention; memorandum of knowing"
    ),
    statement=terms("joint statement; joint communique; joint declaration; statement; communique; readout"),
    future=terms("""
        will; shall; promised; promises; to issue; is to; are to; to be; is expected; are expected; expected to; is due; are due; due to; due; set to; set for; scheduled; plan; plans to; planned; planning to; upcoming; forthcoming; next week; tomorrow; ahead of; in the coming; coming days; coming weeks; next month; later this week; later this month; later today; would; slated; is likely; hopes to; intends to; about to; prepares; preparing; this weekend; 's upcoming
    """),
    cancel=terms(
        "will not take place; won't take place; will not be held; will not go ahead; won't go ahead; not going ahead; pulled out of; pulls out of; pulling out; falls through; fall through; fallen through; on ice; put on hold; puts on hold; is off until; off for now; is off for; has been dropped; nixed; nixes; snubs; stays away; stay away; stayed away; will not come; is not coming; not coming; will not travel; will not be going; will not be travelling; was to have met; were to have met; was to have held; were to have held; was to have visited; were to have been; was to have been; were to have sat; put paid to; turned back at; calling off; cancelling; canceling; scrapping; abandoned the; has abandoned; no longer take place; will not hold; cancelled; canceled; cancels; cancel; called off; calls off; no longer invited; withdrew; withdraws; withdrawn invitation; scrapped; scraps; axed; disinvited; uninvited; did not take place; never took place; never happened; failed trip; suspended talks; shelved; fell through"
    ),
    postpone=terms(
        "postpone; postponing; to a later date; until further notice; no new date; without a new date; new date; put back to; put back; moved back; is put off; puts off; delays; defers; on a later date; a later day; until a later; pushed to; has been moved; moved to a later; rescheduling; wait for another day; will have to wait; postponed; postpones; postponement; deferred; delayed; put off; rescheduled; pushed back; adjourned"
    ),
    still=terms(
        "all the same; still meet; will still; still attend; go ahead; goes ahead; going ahead; take place all the same; as planned; the others; without her; without him; without the"
    ),
    deny=terms(
        "denied; denies; deny; denial; refuted; refutes; rejected claims; ruled out; has not been asked; no talks; no agreement; not negotiating; no negotiations; dismissed reports; no such; is not true; false reports; no plans to; there is no; there are no; untrue; no formal talks"
    ),
    negation=terms(
        "not; refused; refuses; refusing; declined; declines; didn't; won't; isn't; wasn't; weren't; never; no; neither; nor; without"
    ),
    hedge=terms(
        "could; may; might; considers; considering; evaluating; possible; possibly; reportedly; allegedly; proposes; proposed; proposal; calls for; urged; urges; wants; asked for; seeks; suggested; hopes; favour; favours; favored; propose; would like; wish for; wishes; called for; asks for; hoped; mooted; floated"
    ),
    background=terms("""
        last year; last month; last autumn; last summer; last spring; last winter; last december; last november; last october; earlier this year; earlier this month; years ago; decade ago; decades ago; months ago; weeks ago; a year ago; previous; previously; earlier; recalled; recalls; recall; had met; had agreed; had signed; had discussed; since then; in the past; the last round; last round; was signed in; ago; back in; had been; had said; had asked; had told; was created in; dates from; date from; was established in; it was the; first since; predecessor; anniversary; former
    """),
    recap=terms("""
        press briefing; remarks by; press gaggle; background press call; question and answer; transcript;
        explained; explainer; what is; what we know; a year on; one year on; timeline; history of; opinion; commentary; comment; editorial; analysis; op-ed; column; study; report finds; webinar; researchers; think tank; think-tank; exam; study notes; ruling; supreme court; court; lawsuit; anniversary; looking back; background; key takeaways; fact check; factsheet; fact sheet; in graphs; why did; how has; researcher*; professor; book; podcast; interview with; author; analysts; what it means; must; should; need to know
    """),
    next_step=terms("""
        meet again; next sitting; return visit; next meet; meets next; next edition; next dialogue; next commission; follow-up at; see each other again; back in; meeting again; next consultations; next meet in; next ministerial;  next meeting; next session; next round; will meet periodically; meet periodically; meet regularly; new meeting; follow-up meeting; further talks; talks continue; continue talks; talks will continue; to continue talks; next steps; will reconvene; reconvene; follow-up visit; further meeting*; regular meetings; periodic meetings; will be announced; second meeting; next summit; next phase; is expected back in; are expected back in; technical meetings; will meet further; will follow; a new meeting; subsequent meeting; future meetings
    """),
    officials=terms("""
        delegation; delegations; officials; official; government; governments; authorities; leaders; leader; counterpart; counterparts; side; foreign ministry; ministry; ministry of; ministers; minister; president; presidents; prime minister; premier; pm; secretary; foreign minister; interior minister; home minister; ambassador; envoy; embassy; cabinet; chancellor; administration; commissioner; vice president; deputy minister; undersecretary; high representative; state department; foreign secretary; home secretary; diplomats; foreign office; home office; white house; security cabinet; negotiators; king; crown prince; commission; representatives; head of state; heads of state; head of government; team; diplomat; attorney general; chief; foreign ministers; interior ministers; vice minister; governor
    """),
    roles={
        "president": "President",
        "presidents": "President",
        "host president": "President",
        "vice president": "Vice President",
        "vice-president": "Vice President",
        "prime minister": "Prime Minister",
        "prime ministers": "Prime Minister",
        "premier": "Prime Minister",
        "pm": "Prime Minister",
        "chancellor": "Chancellor",
        "foreign minister": "Foreign Minister",
        "foreign ministers": "Foreign Minister",
        "minister of foreign affairs": "Foreign Minister",
        "foreign affairs minister": "Foreign Minister",
        "external affairs minister": "Foreign Minister",
        "minister of external affairs": "Foreign Minister",
        "foreign secretary": "Foreign Secretary",
        "secretary of foreign affairs": "Foreign Secretary",
        "foreign affairs secretary": "Foreign Secretary",
        "secretary of foreign relations": "Foreign Secretary",
        "head of foreign relations": "Foreign Secretary",
        "secretary of state": "Secretary of State",
        "secretaries": "Secretary",
        "secretary": "Secretary",
        "home secretary": "Home Secretary",
        "interior minister": "Interior Minister",
        "minister of the interior": "Interior Minister",
        "minister of interior": "Interior Minister",
        "ministers of the interior": "Interior Minister",
        "interior secretary": "Interior Secretary",
        "home minister": "Home Minister",
        "home affairs minister": "Home Affairs Minister",
        "minister of home affairs": "Home Affairs Minister",
        "homeland security secretary": "Secretary of Homeland Security",
        "secretary of homeland security": "Secretary of Homeland Security",
        "secretary of the department of homeland security": "Secretary of Homeland Security",
        "homeland security chief": "Secretary of Homeland Security",
        "secretary of security": "Secretary of Homeland Security",
        "homeland security advisor": "Homeland Security Advisor",
        "homeland security adviser": "Homeland Security Advisor",
        "national security advisor": "National Security Advisor",
        "national security adviser": "National Security Advisor",
        "security adviser": "Security Adviser",
        "security advisor": "Security Adviser",
        "adviser": "Adviser",
        "advisor": "Adviser",
        "presidential advisor": "Presidential Adviser",
        "migration minister": "Migration Minister",
        "immigration minister": "Immigration Minister",
        "minister of migration": "Migration Minister",
        "minister of immigration": "Immigration Minister",
        "asylum minister": "Asylum Minister",
        "labour ministers": "Labour Minister",
        "labor ministers": "Labour Minister",
        "interior ministers": "Interior Minister",
        "home ministers": "Home Minister",
        "home affairs ministers": "Home Affairs Minister",
        "migration ministers": "Migration Minister",
        "immigration ministers": "Immigration Minister",
        "justice ministers": "Justice Minister",
        "defence ministers": "Defence Minister",
        "defense ministers": "Defence Minister",
        "labour minister": "Labour Minister",
        "labor minister": "Labour Minister",
        "minister of labour": "Labour Minister",
        "minister of labor": "Labour Minister",
        "human resources minister": "Human Resources Minister",
        "manpower minister": "Manpower Minister",
        "minister of manpower": "Manpower Minister",
        "employment minister": "Employment Minister",
        "expatriates' welfare minister": "Expatriates' Welfare Minister",
        "security minister": "Security Minister",
        "minister of security": "Security Minister",
        "public security minister": "Public Security Minister",
        "minister of public security": "Public Security Minister",
        "justice minister": "Justice Minister",
        "minister of justice": "Justice Minister",
        "defence minister": "Defence Minister",
        "defense minister": "Defence Minister",
        "minister of defence": "Defence Minister",
        "minister of defense": "Defence Minister",
        "ministers of defense": "Defence Minister",
        "ministers of defense and navy": "Minister",
        "economy secretary": "Economy Secretary",
        "attorney general": "Attorney General",
        "deputy attorney general": "Deputy Attorney General",
        "deputy minister": "Deputy Minister",
        "deputy foreign minister": "Deputy Foreign Minister",
        "vice foreign minister": "Vice Foreign Minister",
        "vice minister": "Vice Minister",
        "deputy prime minister": "Deputy Prime Minister",
        "deputy secretary of state": "Deputy Secretary of State",
        "assistant secretary": "Assistant Secretary",
        "assistant secretary of state": "Assistant Secretary of State",
        "deputy assistant secretary": "Deputy Assistant Secretary",
        "deputy assistant secretary of state": "Deputy Assistant Secretary of State",
        "under secretary": "Under Secretary",
        "undersecretary": "Undersecretary",
        "under-secretary": "Under-Secretary",
        "permanent secretary": "Permanent Secretary",
        "permanent under-secretary": "Permanent Under-Secretary",
        "state secretary": "State Secretary",
        "state minister": "State Minister",
        "minister of state": "Minister of State",
        "minister": "Minister",
        "ministers": "Minister",
        "ambassador": "Ambassador",
        "ambassadors": "Ambassador",
        "charge d'affaires": "Chargé d'affaires",
        "charge": "Chargé d'affaires",
        "envoy": "Envoy",
        "special envoy": "Special Envoy",
        "commissioner": "Commissioner",
        "commissioners": "Commissioner",
        "home affairs commissioner": "Commissioner",
        "migration commissioner": "Commissioner",
        "high representative": "High Representative",
        "secretary general": "Secretary General",
        "secretary-general": "Secretary General",
        "director general": "Director General",
        "director-general": "Director General",
        "director": "Director",
        "counselor": "Counsellor",
        "head of delegation": "Head of Delegation",
        "chief of staff": "Chief of Staff",
        "king": "King",
        "crown prince": "Crown Prince",
        "emir": "Emir",
        "sultan": "Sultan",
        "administrator": "Administrator",
        "general": "General",
        "admiral": "Admiral",
        "governor": "Governor",
        "spokesperson": "Spokesperson",
        "spokesman": "Spokesperson",
        "spokeswoman": "Spokesperson",
        "senator": "Senator",
        "gna leader": "Leader",
        "leader": "Leader",
        "additional secretary": "Additional Secretary",
        "deputy director general": "Deputy Director General",
        "head of unit": "Head of Unit",
        "trade representative": "Trade Representative",
        "chair": "Chair",
        "the home office permanent under-secretary": "Permanent Under-Secretary",
    },
    both=terms(
        "both countries; the two countries; two countries; both sides; the two sides; both governments; the two governments; both nations; the two nations; both parties; two parties; the two leaders; both leaders; the two ministers; both ministers; both presidents; the two presidents; the sides; each capital; their two countries; both delegations; the delegations; the parties; both agreed; both decided; both undertook; each side; either side; both ministries; the two ministries; both interior ministries"
    ),
    several=terms(
        "trilateral; three countries; three governments; three sides; three states; the three; tripartite; quadrilateral; four countries; four-party; small group; trilaterally; three leaders; three presidents; three-way; three ministers; three interior ministers; three foreign ministers; three prime ministers; three neighbours; three neighbors; three nations; three capitals; three delegations; three parties; three-party; three-nation; three-country; trio; trilaterals; four ministers; four governments; four interior ministers; four foreign ministers; four leaders; four presidents; four nations; four neighbours; four-way; four-nation; quartet; quad; the four; five ministers; five countries; five governments; five interior ministers; five leaders; five foreign ministers; five nations; the five; six ministers; six countries; six interior ministers; six governments; the six; seven countries; seven ministers; eight countries; eight ministers; tripartite commission; tri-partite; tri-lateral"
    ),
    moved_things=terms(
        "cloud; clouds; server; servers; data centre*; data center*; database*; data flows; workloads; vendors; software; interoperability; digital identity; digital government; e-government; zeros and ones; broadcast signals; bird; birds; whale*; shark*; turtle*; butterfl*; swan; swans; geese; stork; storks; elephant*; wildlife; species; fish stocks; wetland*; nesting; antelope*; herds; locust*"
    ),
    own_government=terms(
        "cabinet meeting; cabinet session; the cabinet passed; the cabinet approved; cabinet gives; cabinet approves; his cabinet; her cabinet; own cabinet; inter-ministerial; interministerial; inter-agency; interagency; inter-departmental; member committee; member panel; made up of the; which brings together; national operations room; national task force; with the governors of; and the governors of; governors of the provinces; provincial governors"
    ),
    anniversary=terms(
        "years ago this month; years ago this week; years ago today; decade ago this month; decade ago this week; decade ago today; on this day; a decade on; five years on; ten years on; fifteen years on; twenty years on; thirty years on; forty years on; fifty years on; 5 years on; 10 years on; 15 years on; 20 years on; 30 years on; 40 years on; 50 years on; years ago this"
    ),
    unofficial=terms(
        "executives; executive committee; company; companies; firm; firms; recruiter; recruiters; recruitment agenc*; contractor; contractors; employers; trade union*; labour union*; unions; federations; football*; soccer; cricket*; volleyball; clubs; boards; central banks; chamber of commerce; chambers of commerce; lawyer; lawyers; barrister*; mps; lawmaker; lawmakers; senator; senators; parliamentarian*; friendship group"
    ),
    invite=terms(
        "invite; invites; invited; invitation; proposes; proposed; proposing; has written to; have written to; asked for a meeting; asks for a meeting; offers talks; offered talks"
    ),
    unanswered=terms(
        "no answer; no reply; no response; not replied; not answered; not responded; yet to reply; yet to answer; yet to respond; yet to accept; awaits a reply; awaits an answer; awaiting a reply; awaiting an answer; waiting for a reply; waiting for an answer; unanswered; will accept"
    ),
    envoy_for=terms(
        "special envoy for; special envoy on; personal envoy for; personal envoy on; un envoy for; un envoy on; special representative for; special representative on; special rapporteur on; special rapporteur for; special adviser on"
    ),
    multitude=terms(
        bodies(
            "thirteen; fourteen; fifteen; sixteen; seventeen; eighteen; nineteen; twenty; twenty-one; twenty-two; twenty-five; twenty-seven; twenty-eight; thirty; forty; fifty; more than twenty; two dozen; "
            + DOZENS,
            "leaders; countries; delegations; governments; heads of state; heads of government; states; nations; foreign ministers; interior ministers",
        )
        + "; leaders of the 27; leaders of the 28; the twenty-seven; the twenty-eight"
    ),
    guests=(
        r"\b(?:receiv|welcom|host|greet)(?:e|es|ed|ing)?\s+(?:(?:the|more|than|over|some|about|nearly|a|first|group|of|all|\d[\d.,]*)\s+){0,5}(?:[\w-]+\s+){0,2}?(?:migrants|deportees|returnees|refugees|passengers|evacuees|asylum[ -]seekers|arrivals)\b"
    ),
    irrealis=terms(
        "should meet; should sit down; should talk to each other; should hold talks; should convene; let there be; if only; should create; should set up; should form; ought to; must meet; it is time; it's time; high time; would do well to; if the two; were to meet; imagine if; needs a joint; need a joint"
    ),
    candidate=terms(
        "if elected; if re-elected; if he wins; if she wins; should he win; should she win; if he is elected; if she is elected; would meet if; vows if elected; campaign promise"
    ),
    elect=terms("president-elect; president elect; candidate; presidential candidate; prime minister-designate; premier-designate"),
    speak=terms(
        "said; says; told; stated; declared; stressed; added; noted; wrote; tweeted; tweets; explained; highlighted; announced; confirmed; revealed; reported; warned; insisted; praised; called; recalled; asked; thanked; posted; according to; quoted"
    ),
    lead=terms(
        "led by; headed by; chaired by; led; headed; chaired; co-chaired; heading; leading; co-chairs; under; presided; accompanied by; together with; along with; participated; took part; attended; attending; present; also participating; with him; with her; with them; representing; representative of; welcomed; received; met; were present; joined by; joined; came too; joins"
    ),
    attended=terms(
        "participated; participating; took part; attended; attending; were present; was present; present at; accompanied by; accompanied; joined by; joined; came too; along with; together with; flanked by; were there; delegation included; delegation includes; with them; with him; with her; led the; headed the; headed; representing; also there"
    ),
    for_words=terms("for; on behalf of; representing; on the side of"),
    indefinite=terms("a; an; new; another; two; several; its own; first"),
    here=terms("here; in this capital; in this city; in the capital"),
    of_words=terms("of; 's; by; from; to; about; on; against; under"),
    with_words=terms("with"),
    origin=terms(
        "from; nationals of; citizens of; natives of; arrivals from; bound for; via; through; returned to; return to; returns to; deported to; sent to; back to; deportations to; repatriated to; flights to; fleeing; left; in favour of; border with; borders with; invaded; sanctions on; war in; situation in; crisis in; refugees in; migrants in; workers in; embassy in; residing in; living in"
    ),
    people=terms(
        "migrants; migrant; nationals; citizens; citizen; immigrants; workers; refugees; asylum seekers; people; arrivals; prisoners; community; diaspora; families; children; caravan; deportees; border; coast; language; territory; economy; newspaper; media; press; court; law; police; women; men; family; origin; shore; soil; islands; market"
    ),
    observer=terms(
        "observer; observers; mediator; mediators; mediated; facilitated by; hosted talks between; support of; supported by; brokered by; in the presence of representatives; as witnesses; with the support of; represented by observers"
    ),
    nongov=terms("""
        universities; executive*; chamber of commerce; chambers of commerce; journalists; scientists; rangers; employers; recruiters; recruitment firms; think tanks; community groups; parishes; dioceses; coalition of; refugee team;  ngo; ngos; non-governmental; civil society; civil organisations; civil organizations; activists; human rights groups; rights groups; charity; charities; church; churches; bishops; bishop; pope; pastoral; association of; associations; union; unions; lawyers; attorneys; advocacy; foundation; university; students; company; companies; firm; firms; shelter; shelters; researchers; institute; amnesty international; human rights watch; migrants' rights; bird*; butterfl*; whale*; data migration; cloud; software; club; coach; league; volunteer*; nonprofits; think tank
    """),
    subnational=terms(
        "governor; governors; mayor; mayors; municipal; municipality; municipalities; city council; county; councillor*; councilor*; state legislature; provincial; local officials; local authorities; district commissioner*; regional government; local government; sheriff; city officials; town hall; states of; attorneys general"
    ),
    domestic=terms("""
        senator; senators; senate; congress; congressman; congresswoman; lawmakers; lawmaker; parliament; parliamentary; parliamentarian*; house of representatives; bipartisan; republicans; democrats; coalition; party; cross-party; multi-party; opposition; mps; legislation; bill; national task force; interministerial; inter-ministerial; inter-agency; interagency; cabinet meeting; federal government; ministries; select committee; bundestag; commons; domestic; supreme court; high court; federal court; executive order; white paper; ordinance; city; governor
    """),
    forum=terms("""
        united nations general assembly; general assembly; security council; human rights council; european council; council of ministers; international conference; regional conference; ministerial conference; global compact; global forum; forum; g7; g20; african union summit; summit of the americas; los angeles declaration; colombo process; bali process; abu dhabi dialogue; puebla process; rabat process; khartoum process; arab league; asean summit; brics; commonwealth; eu summit; eu leaders; member states; countries from; dozens of countries; more than 20 countries; 13 countries; world economic forum; davos; ministerial
    """),
    summon=terms(
        "summoned; summons; summon; protest note; recalled its ambassador; recalls its ambassador; recalls ambassador; recalls its envoy; recalled its envoy; recall of its ambassador; recalled their ambassadors; was not invited; were not invited; not been invited; withdraws its ambassador; expels diplomat*; expelled diplomat*; demarche"
    ),
    off_agenda=terms(
        "off the agenda; not on the agenda; was not among; were not among; nothing was said; said nothing about; said nothing of; no word on; no word about; not a word; did not mention; was not mentioned; were not mentioned; left out; not up for discussion; no part of; played no part; off the table; nothing was discussed; there was no talk of; not part of the agenda; kept off; was not discussed; were not discussed; did not discuss; not discussed; nothing on migration; no mention of; left for later; left for afterwards; not raised; was not raised; did not come up; not part of the talks; not touched on; was absent from; without mentioning"
    ),
    other_worlds=terms(
        "match; matches; rugby; cricket; football; soccer; goal; goals; player*; team-mate; coach; club; fans; stadium; tournament; championship; olympic*; film; festival; concert; museum; novel; song; singer; actor; software; server*; database; vendor*; app; startup; arrested; arrests; suspect*; detained; prosecutor*; ring; raid; raids; trial; sentenced; murder; court; judge; police said; drowned; shipwreck; bodies; rescue*; capsized; recipe; restaurant; paint; ferry; train; weather; species; birds; whales; fish; wildlife; stock; shares; bank; investors; horoscope"
    ),
    first_person=terms(
        "i led; i met; we met; my counterpart; our country; our government; i chaired; i welcomed; i received; our delegation"
    ),
    boiler=terms("""
        see also; read also; read more; related; also read; more stories; most read; subscribe; newsletter; advertisement; comments; leave a reply; share this; share on; follow us; photo; photos; image; file photo; start your free trial; free trial; sign up; cookie*; your email; click here; watch full; watch:; skip to content; top of page; no menu items; 0 comments; recommended; trending; editor's picks; you may also like; what you need to know; embedded; keywords; published by; all rights reserved; copyright; share and follow; caption
    """),
    absent_behind=terms(
        "did not take part; did not attend; does not take part; was not invited; were not invited; not invited; has not taken part; have not taken part; was absent; were absent; was excluded; were excluded; stayed away; refused to attend; boycotted; was left out; were left out; was not present; were not present; was not represented"
    ),
    absent_ahead=terms(
        "excluding; excludes; excluded; without; except; except for; with the exception of; apart from; in the absence of; leaving out; left out"
    ),
    returned_things=terms(
        "remains of; the remains; their remains; his remains; human remains; mortal remains; ashes; skulls; bones; artefact*; artifact*; antiquit*; bronzes; looted; treasures; paintings; stolen assets; frozen assets; profits; proceeds"
    ),
    noise=terms("""
        haven't; medical team; medical teams; rescue team; rescue teams; search team; search teams; national team; national teams; stay in touch; stay in close touch; stay in close contact; return to washington; return to the united states; returned from travel; return to full; return to compliance; mutual return; aid workers; humanitarian workers; health care workers; healthcare workers; health workers; media workers; social workers; key workers; railway workers; aid agencies; relief agencies; humanitarian agencies; development agencies; enforcement agencies; intelligence agencies; news agencies; department of labor; secretary of labor; rights, and labor; rights and labor; forced labor; forced labour; child labor; child labour; labor union*; labour party; labor party; labour government; commercial flights; drug trafficking; drugs trafficking; narcotics trafficking; narcotics smuggling; drug smuggling; arms trafficking; arms smuggling; weapons smuggling; trafficking of illegal drugs; trafficking of drugs; trafficking of fentanyl; fentanyl trafficking; wildlife trafficking; gold smuggling; population, refugees, and migration; population, refugees and migration; consular affairs; customs and border protection; ukraine's border*; borderline; cross-border trade; cross-border attack*; cross-border strike*; cross-border payment*; red cross; cross-section; bird migration; data migration; visa restriction*; visa sanctions; repatriation of remains; national security; homeland security; civilian security; security council; public security; department of homeland security; repatriated remains; remains repatriat*; deportees' remains; profit repatriation; repatriation of profits; repatriated artefact*; travel ban; immigration officer*; immigration and customs enforcement; immigration judge*; immigration court*; cloud migration; butterfly migration; monarch migration; animal migration; fish migration; migration of birds; migratory birds; migratory species; migratory bird*; whale migration; met office; metropolitan; the press met; meeting point; meeting room; meet the needs; met the; meet the challenge*; meet demand; met its; international organization for migration; international organisation for migration; network on migration; met its; meets the; meet its; meet their needs; meeting the humanitarian; meeting humanitarian; meeting the requirement*; meeting requirement*; meeting the need*; meeting needs; meeting the demand*; meeting these; meeting those; meeting basic; meeting urgent; meeting our; meeting their; meeting its; meeting all; restricts visas; restrict visas; restricting visas; visa ban*; visa revocation*; revokes visas; revoked visas; revoke visas; revoking visas; revoke the visa*; revokes the visa*; revoked the visa*; revoking the visa*; restrict the issuance of visa*; immigration and nationality act; applied for a visa; return of the remains; repatriation of the remains; will of; good will; goodwill; at will; deal with; dealing with; deals with; no longer; not only; not just; not since; no one; not yet; no fewer; no less; no matter; without precedent; not far; border wall; great deal; form of; forms of; open door; press conference; news conference; no doubt; without delay; no.; may 1; in may; may 2; passport photo
    """),
    not_names=terms("""
        working; group; joint; committee; commission; ministry; minister; department; state; government; council; agency; office; palace; house; white; national; international; united; nations; union; european; declaration; statement; agreement; accord; accords; memorandum; understanding; task; force; dialogue; high; level; summit; press; release; embassy; airport; university; institute; center; centre; border; migration; immigration; security; foreign; affairs; interior; home; homeland; labor; labour; monday; tuesday; wednesday; thursday; friday; saturday; sunday; january; february; march; april; may; june; july; august; september; october; november; december; north; south; east; west; central; northern; southern; eastern; western; city; street; road; sea; gulf; gap; island; islands; channel; mediterranean; guard; coast; police; army; navy; party; parliament; senate; congress; court; supreme; republic; kingdom; federal; organization; organisation; times; news; daily; post; herald; agency; reuters; guardian; telegraph; general; assembly; process; fund; bank; plan; program; programme; act; law; bill; title; partnership; protocol; protocols; treaty; talks; meeting; session; round; third; second; first; special; permanent; bureau; directorate; service; services; human; rights; world; health; trade; economic; cooperation; development; policy; read; photo; related; also; the; this; that; these; in; on; at; of; and; for; with; after; before; during; both; their; his; her; our; we; they; it; he; she; but; as; by; from; to; if; when; while; latin; america; american; africa; african; asia; middle; northern; triangle; migrant; protection; executive; order; pact; mou; citizens; abroad; expatriates; welfare; overseas; employment; deal; asylum; seeker; resource; green; blue; card; global; compact; defense; defence; lt; gen; brig; maj; retd; falls; extraordinary; plenipotentiary; designate; ministers; presidents; officials; secretaries; president; secretary; prime; deputy; vice; ambassador; commissioner; chancellor; premier; dr; mr; mrs; ms; sir; st; king; queen; cabinet; authority; biometric; data; sharing; campaign; action; package; operation; readmission; visa; committee; liberalization; liberalisation; facilitation; consular; consultations; panel; panels; council; downing
    """),
    name_particles=terms(
        "de; del; de la; da; dos; van; von; al; el; bin; ben; ag; di; la; le; du; der; den; ibn; abu; y; bint; ul; ur; os; haji; hj"
    ),
    venues={
        "white house": "White House, Washington",
        "downing street": "Downing Street, London",
        "national palace": "National Palace",
        "state department": "State Department, Washington",
        "foreign ministry": "Foreign Ministry",
        "ministry of foreign affairs": "Ministry of Foreign Affairs",
        "presidential palace": "Presidential Palace",
        "interior ministry": "Interior Ministry",
        "airport": "airport",
        "chancellery": "Chancellery",
        "blair house": "Blair House, Washington",
        "elysee": "Elysee Palace, Paris",
    },
    gatherings=terms(
        """
        annual summit; bilateral summit; virtual summit; leaders summit; leaders' summit; leaders’ summit; leaders' meeting; leaders’ meeting; leaders meeting; cabinet retreat; leaders' retreat;
        leaders’ retreat; cabinet session; joint session of cabinets; joint session; joint cabinet meeting; government consultations; foreign office consultations; consular consultations; political consultations;
        consular dialogue; security dialogue; senior officials' meeting; senior officials’ meeting; senior officials meeting; director general level talks; director general level conference; director-general level talks;
        director-general level conference; director general-level talks; strategic cooperation council; high-level cooperation council; high level cooperation council; cooperation council;
        summit; retreat; conference; seminar; consultation; consultations; dialogue; forum; council; commission; committee; cabinet; gathering of ministers; high-level meeting; annual meeting; yearly meeting;
        annual review; yearly review; annual talks
        """
    ),
    recurring=terms(
        """
        annual; yearly; biannual; bi-annual; biennial; monthly; quarterly; joint; intergovernmental; inter-governmental; trilateral; tripartite; quadrilateral; high-level; binational; bi-national; virtual;
        permanent; ministerial
        """
    ),
    series=terms(
        bodies(
            "trilateral; tripartite; quadrilateral; high-level; high level; intergovernmental; inter-governmental; vice-ministerial; migration; migration and mobility; consular; binational; bi-national; biannual; strategic; migration partnership; immigration",
            "summit; dialogue; conference; consultation; consultations; council; cabinet; talks",
        )
    )
    + terms(
        "tripartite commission; cooperation council; high-level cooperation council; senior officials' meeting; senior officials meeting; annual consultation; annual consultations; ministerial dialogue; home affairs ministerial; migration partnership dialogue; high-level meeting; intergovernmental commission; partnership council; strategic partnership council"
    ),
    capital_words=terms("capital; capital city"),
    place_prepositions=terms("in; at; to; hosted in; held in; near"),
    ordinals={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "inaugural": 1,
    },
    acronyms={"jwg": "Joint Working Group", "jwc": "Joint Working Committee", "bnc": "Bi-National Commission"},
    abbreviations=terms(
        "mr; mrs; ms; dr; gen; sen; lt; col; st; ch; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; no; prof; rep; gov; hon; jr; sr; lieut; u.s; u.k; u.n; e.u; a.m; p.m; vs; etc; approx; maj; adm; amb; vol; fig; inc; ltd; co; corp"
    ),
    and_words=terms("and"),
    articles=terms("the; a; an"),
    counterparts=terms("counterpart"),
    party_ahead=terms("'s; 's for; s; and; were; , the; of state"),
    party_behind=terms("of; , of; of the; , of the; from; for"),
    sides=terms("side; delegation; team; one"),
    leads=r"(?:\s+(?:led|leads|headed|heads|chaired|represented))?(?:\s+(?:to|for))?\s+the",
    led_by=r"(?:(?:which|that)\s+)?(?:was\s+|were\s+|is\s+)?(?:led|headed|chaired|represented|co-led)?\s*by",
    laid_to=r"(?:of|by|(?:that|which)\s+\w+)\s+(?:(?:the|us|u\.s\.)\s+)?(?:president\s+)?",
    plural_demonyms=r".*(?<!s)(?<!oi)(?<!ai)s",
    rule_behind=terms("government; administration; cabinet; era; presidency; years; plan; policy"),
    belongings=terms(
        "remarks; comments; words; speech; plan; plans; policy; policies; promise; promises; threat; threats; order; orders; idea; pledge"
    ),
    borders_of=terms("border of; borders of; border between; borders between"),
    envoys=terms("ambas; emba; diplom; envoy"),
    expulsion=terms("expul; expel"),
    repatriation=terms("repatri"),
    name_stops=(
        r"on\s+\w+day\b.*|that|which|who|to|will|was|were|is|has|have|had|in|at|by|of\s+the\s(?:two|three|both)|this|meets?|met|held|between|led|chaired|after"
        r"|before|during|with|through|across|via|shall|should|may|can|must|started|began|concluded|ended|opened|reviewed|discussed|announced|agreed|first|am|no"
    ),
    links=terms("on; of; for; and; the; against"),
    purpose=terms("on; about"),
    describing=terms("""
        joint; bilateral; permanent; trilateral; technical; high-level; binational; migra; immigr; visa; labour; labor; readmission; consular; border; coordination;
        tripartite; political; intergovernmental; inter-governmental; security; steering; expert
    """),
    describing_behind=terms(
        "migr; bilat; conj; perm; joint; bina; conjoint; intergov; interminist; trilat; tripart; consul; minister; techni"
    ),
    talks_kinds=terms("migra; trilateral; tripart"),
    members_behind=terms("of"),
    names_ahead=True,
    pair_endings=terms("o"),
    prefixes=terms("bi; co; inter; vice"),
    deadline=terms("within; no later than; in less than"),
    arranged=terms("held; scheduled; planned; expected; convened; hosted; resumed; signed; continued; slated"),
    towards=terms("to"),
    commissions=terms("commission; committee"),
    meeting_kinds=terms("bilateral; trilateral"),
    body_kinds={
        "group": terms("group; team; cell; unit; centr; office; taskforce; task"),
        "committee": terms("committee; commission; council"),
        "talks": terms("dialog; talks; talk; round; consult; negotiat; mechanism"),
        "summit": terms("summit; cabinet"),
    },
    body_subjects={
        "migration": terms("migra; immigra; emigra; mobilit"),
        "border": terms("border; frontier"),
        "returns": terms("readmi; return; repatri; deport; expuls"),
        "visas": terms("visa"),
        "labour": terms("labor; labour; manpower; worker; employ; recruit"),
        "consular": terms("consul"),
        "security": terms("secur; polic"),
        "smuggling": terms("smuggl; traffic; contraband"),
        "asylum": terms("asyl; refug; third"),
        "children": terms("child; minor"),
    },
    body_fillers=terms(
        "the; of; on; for; and; a; an; joint; bilateral; binational; mixed; high; level; permanent; standing; special; technical; in; to; with; new; first; second; third; round; session; meeting; working"
    ),
    venue_fillers=terms("the; of; city; palace; ministry; office; building; and"),
    revived=terms("reactiv; re-activ; relaunch; re-launch; revitali; re-vitali; reviv; restart; re-start"),
    founded=terms("new; creat; establish; set up; setting up; founding; founded"),
    percent=terms("percent*; per cent*"),
)

DATES = DateWords(
    months=("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),
    month_abbreviations=("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep|sept", "oct", "nov", "dec"),
    weekdays=("monday|mondays", "tuesday|tuesdays", "wednesday|wednesdays", "thursday|thursdays", "friday|fridays", "saturday|saturdays", "sunday|sundays"),
    weekday_abbreviations=("mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun"),
    days={
        "yesterday|last night|last evening|yesterday evening|yesterday afternoon|yesterday morning": -1,
        "today|tonight|this morning|this afternoon|this evening|later today|earlier today": 0,
        "tomorrow|tomorrow morning|tomorrow evening": 1,
        "the day before yesterday|day before yesterday": -2,
        "the day after tomorrow|day after tomorrow": 2,
    },
    this="this|the current|the present",
    next="next",
    coming="coming|upcoming|the following",
    last="last|past|the previous",
    units={"day": "day", "week": "week", "month": "month", "year": "year|calendar year", "weekend": "weekend", "hour": "hour", "quarter": "quarter", "half": "half|semester", "fortnight": "fortnight"},
    plurals={"day": "days", "week": "weeks", "month": "months", "year": "years", "hour": "hours", "fortnight": "fortnights"},
    parts={
        "early": "early|the beginning of|beginning of|the start of|start of|at the start of|in the first days of|the first days of",
        "mid": "mid|the middle of|middle of|midway through",
        "late": "late|the end of|end of|at the end of|by the end of|the close of|the last days of|towards the end of",
    },
    ordinals={"first|1st": 1, "second|2nd": 2, "third|3rd": 3, "fourth|4th": 4, "final": -1},
    numbers={
        "a|an|one": 1, "two|a couple of": 2, "three|a few": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
        "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90,
    },
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn|fall", "winter": "winter"},
    after="in",
    within="within|in the space of|no later than|inside",
    ago="ago|earlier",
    week_of="week of|the week of|week beginning|week starting|week commencing",
    between="between",
    to="to|until|till|through|thru|or",
    conjunction="and|&",
    fillers="of|the|on|at|for|since|by|during|dated",
    number_suffixes="st|nd|rd|th",
    not_dates="black friday|half century|half a century|quarter century|at the end of the day|end of the day|good friday|bloody sunday|sunday times|palm sunday|easter sunday|friday agreement|may have|may be|may not|fall in|fall to|fall of|spring up|second hand|last time|last resort|earlier this|earlier in|earlier on",
    stamps="published|updated|posted|last updated|last modified|published on|updated on|posted on|first published|date|modified",
    doubtful="may|march|mar|sat|sun|wed|dec|jan|jun|mon|fri|august",
    month_first=True,
)  # fmt: skip
