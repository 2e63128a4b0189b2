/** Common misspellings that are no word in their own right, "wrong right". */
const list = `
accomodate accommodate|accomodation accommodation|acheive achieve|acheived achieved|acknowlege acknowledge|acommodate accommodate|
accross across|adress address|adresses addresses|agressive aggressive|alot a lot|amoung among|apparant apparent|aparent apparent|
appearence appearance|aquire acquire|assesment assessment|assistence assistance|attatched attached|attendence attendance|availible available|
avaliable available|begining beginning|beleive believe|benifit benefit|benifits benefits|buisness business|calender calendar|
catagory category|cemetary cemetery|changable changeable|collegue colleague|collegues colleagues|comittee committee|commitee committee|
committment commitment|comunication communication|concensus consensus|consistant consistent|copywrite copyright|corespondence correspondence|
definately definitely|definitly definitely|dependant dependent|develope develop|developement development|diffrent different|dilema dilemma|
disapoint disappoint|ect etc|eligable eligible|eligibilty eligibility|embarass embarrass|enviroment environment|equiptment equipment|
existance existence|experiance experience|febuary February|finaly finally|foriegn foreign|fourty forty|goverment government|
govermental governmental|grammer grammar|gaurantee guarantee|guarentee guarantee|harrassment harassment|happend happened|heigth height|
hierachy hierarchy|immediatly immediately|imediately immediately|incidently incidentally|independant independent|indispensible indispensable|
infomation information|inteligence intelligence|interupt interrupt|judgement judgment|knowlege knowledge|labratory laboratory|liason liaison|
libary library|licence license|maintainance maintenance|maintenence maintenance|managment management|manditory mandatory|millenium millennium|
mispell misspell|neccessary necessary|necesary necessary|necessery necessary|nessecary necessary|noticable noticeable|occassion occasion|
occured occurred|occurence occurrence|occuring occurring|oppurtunity opportunity|orignal original|paralel parallel|parliment parliament|
particpate participate|payed paid|percieve perceive|permanant permanent|personel personnel|posession possession|potatos potatoes|
prefered preferred|presance presence|privelege privilege|priviledge privilege|probaly probably|proceedure procedure|procede proceed|
proffesional professional|professionel professional|publically publicly|questionaire questionnaire|recieve receive|recieved received|
recieving receiving|reciept receipt|recomend recommend|recomended recommended|recomendation recommendation|reccomend recommend|refered referred|
refering referring|relevent relevant|religous religious|rember remember|remeber remember|reponse response|responsability responsibility|
responsibilty responsibility|restaraunt restaurant|rythm rhythm|schedual schedule|seperate separate|seperately separately|seperated separated|
shedule schedule|similiar similar|sincerly sincerely|succesful successful|successfull successful|succesfully successfully|sucessful successful|
supercede supersede|suprise surprise|surveilance surveillance|teh the|tempory temporary|thier their|threshhold threshold|tommorow tomorrow|
tommorrow tomorrow|tomorow tomorrow|transfered transferred|truely truly|unforseen unforeseen|unfortunatly unfortunately|untill until|
usefull useful|vacinity vicinity|vacumn vacuum|vegatable vegetable|vehical vehicle|visable visible|wether whether|wich which|wierd weird|
writting writing|writen written|yeild yield
`;

export const misspellings: ReadonlyMap<string, string> = new Map(
  list
    .trim()
    .split('|')
    .map((pair) => {
      const [wrong = '', ...right] = pair.trim().split(' ');
      return [wrong, right.join(' ')];
    }),
);
