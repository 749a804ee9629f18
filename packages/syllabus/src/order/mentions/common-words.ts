/** Whether a word, in lower case, is one of English or of talk about papers, and so tells nothing as a name. */
export function isCommonWord(word: string): boolean {
  return commonWords.has(word);
}

const commonWords: ReadonlySet<string> = new Set(
  `
a about above access account across act action active activity actual adapt add after again against age agent
ahead aim air algorithm all allow almost alone along already also alternative always among amount analysis
analyze and angle another answer any anything apart appear application apply approach architecture are area
around arrange art as ask aspect assume at attention author automatic available average avoid awake aware away
back background bad balance band bar barrier base baseline basic batch be because become before begin behind
being believe below benchmark benefit best better between beyond big bind bit blind block board body book
boost both bottleneck bottom bound box branch break brief bright bring broad buffer build bulk but buy by
cache call can capture card care carry case cast catch cause cell center central century certain chain
challenge chance change channel chapter chart check chief child choice choose city claim class clean clear
client clock close cloud cluster coast code cold collect color column combine come comet comment common
communication community company compare comparison compile complete complex component compose compress compute
computer computing concept conclusion condition conduct confidence connect consider consistent constant
contact contain content context contract contrast contribution control convert cool coordinate copy core
corner correct cost could count country couple course cover craft create credit critical cross current curve
custom cut cycle daily damage dark data database date day deal decade decide decision deep deeper defend
define degree delay deliver demand depth describe design desire detail determine develop device did difference
different difficult digital direct direction discover discuss discussion disk dispatch distance distributed
divide do document does domain done door dot double doubt down draw drive drop due during dust dynamic each
early earth ease east easy edge edit effect efficient effort eight either elastic electric element eleven else
empty enable end energy engine enough ensure enter entire entry environment epoch equal error escape even
evening event ever every evidence exact examine example except exchange execute execution exist expect
experience experiment expert explain explore express extend extra eye face fact factor fail fair fall family
far farm fast faster feature federated feed feel few field fifth fight figure file fill filter final find fine
finger firm first fit five fix flat flexible floor flow fly focus fog follow food foot for force form formal
format forward foundation four frame framework free freedom freeze frequent fresh friend from front full
function fund future gain game gap gather general generate generation get give global go goal gold good graph
grass great grid ground group grow growth guard guess guide habit half hall hand handle happen happy hard
hardware harmony has have he head health hear heart heat heavy height help hence her here hidden hide high
highlight hill him his history hit hold hole home hope host hot hour house how however huge human hundred ice
idea ideal idle if image impact implementation implication important improve in include increase index
individual industry inference influence inform information infrastructure input inside insight instance
instant instead integrate intelligence interest interface internal into introduce introduction invest involve
issue it item iteration its job join journey judge just keep kernel key kind know knowledge label lack land
language large larger last late latency later latest launch law lay layer lazy lead leader leaf lean leap
learn learning leave left less lesson let level lever library life lift light like likely limit limitation
line linear link list listen little live load local locate log logic long look loop loose lose loss lot love
low lower machine made main major make many map margin mark market marry mask massive master match material
matter max maximum may me mean meaning measure medium meet member memory mention mere merge message meta metal
method metric metrics micro middle might migrate mild mile mind mini minimum minor minute miss mission mix
mobile mode model modern module moment money monitor month moon more morning most motion motivation move much
multi multiple music must my name narrow nation native natural nature near nearly necessary need net network
neural never new news next nine no node noise none nor north not note nothing notice now number object observe
obvious of off offer office often oil old on once one online only onto open operate operation opinion optimal
optimize option or order ordinary organize origin original other otherwise our out outcome outline output
outside over overall overhead overview own owner pace pack page pair paper parallel parameter parent park part
partition partner party pass past patch path pattern pause pay peace people per perfect perform performance
perhaps period person phase phone pick picture piece pipeline place plain plan plane plant platform play plus
point policy poor popular position positive possible post potential power practical practice precise predict
prefer prepare present press pretty prevent preview previous price primary prime principle print prior private
probably problem procedure process produce product profile profit program progress project promise proof
proper property propose protect protocol prove provide public pull pure purpose push put quality quantity
quarter query question quick quiet quite race radar raise random range rapid rare rate rather raw reach react
read ready real reality realize really reason receive recent record recover reduce refer reference reflect
region regular related relation relay release rely remain remember remote remove render repeat replace reply
report represent request require research resource respond response rest restore result results return reveal
reverse review rich ride right rise risk river robust role room root rough round route routine row rule run
rush safe same sample save say scale scan schedule scheduler scheduling scheme school science scope score
screen search second secret section secure see seed seek seem seen select self sense separate sequence series
serve server service serving session set setting setup seven several shape share sharing sharp she shift shine
shock short should show shuffle side sight sign signal similar simple since single sister site situation six
size skill skip slack sleep slice slide slot slow small smart so social soft software solid solution solve
some something sometimes soon sort sound source south space speak special specific spectrum speed spend split
spread square stable stack staff stage stand standard star start state static statistic stay steady steal step
stick still stock stop storage store story straight strategy stream street strength strengths stress string
strong structure student study style subject succeed success such sudden suggest sum summary summer super
supply support sure surface surge survey swap switch system table take talk tall target task teach team tell
template ten tensor term test text than that the their them then theory there these they thick thin thing
think third this those though thought thousand thread three through throughput thus tight time tiny to today
together token tool top topic total touch toward trace track trade tradition traffic train training transfer
transform transparent transport travel treat tree trend trial trick trip trouble true trust try tune turn two
type typical ultimate under understand unified uniform union unique unit universal unless until up update upon
urban us use used useful user usual valley value variety various vector vehicle version very via video view
village virtual vision visit visual voice volume vote wait walk want warm watch water way we weak weakness
weaknesses week weigh weight well west what when where whether which while white who whole why wide wild will
win wise with within without word work worker workload workshop world worry worth would write wrong year yes
yet yield you young your zero
`
    .trim()
    .split(/\s+/u),
);
