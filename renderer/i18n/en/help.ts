/** What the help page explains. A line is a paragraph. */
export const help = {
  title: 'Help',
  what: 'What is this?',
  find: 'Find in the help',
  nothing: 'Nothing in the help has these words. Try another, or a part of one.',
  found_one: '{{count}} section',
  found_other: '{{count}} sections',
  contents: 'Contents',
  back: 'Back',
  tour: 'Show the first steps again',
  groups: {
    words: 'The words',
    doing: 'How it is done',
    keeping: 'Keeping the register',
    keyboard: 'The keyboard',
  },
  sections: {
    letter: {
      title: 'A letter',
      text: 'An open letter that your organisations sign and send: its text, its date, to whom it goes and what it asks. A draft can be changed freely. Once it is sent out, its text is put right only by a correction, and every signature stays under the text that was signed.\nA later letter can take the place of an earlier one. The earlier one then waits for no more answers, and what came in stays with it.',
    },
    demand: {
      title: 'A demand',
      text: 'One numbered thing that the letter asks for, addressed to one or more recipients. Write down what will count as met while everybody still agrees on it: later it settles arguments.\nA point that only gives the background is not a demand: nobody can answer it and nothing depends on it.',
    },
    recipient: {
      title: 'A recipient',
      text: 'A person, an office, a body or a state that the letter goes to. An office keeps its answers when another person takes it over. A body can have members: what a member says is shown beside the body and is not the body’s answer.',
    },
    response: {
      title: 'A response',
      text: 'Whatever came back: a letter, a telephone call, a resolution, or only an automatic reply. What kind it is and what it says to each demand is called classifying it. A demand counts as answered only when a classified response speaks to it.\nThat somebody answered does not say that anything happened: that is the assessment.',
    },
    assessment: {
      title: 'An assessment',
      text: 'Your own judgement of whether a demand is met, from which day, and on what evidence. “Met” and “partially met” need evidence, and so does a fall from “met”. Earlier assessments stay: the demand shows how it stood on every day. One that was higher before is called lapsed.',
    },
    commitment: {
      title: 'A commitment',
      text: 'What the signatories said they will do, mostly taking part in talks or a conference, and on which condition. The register says at any moment how the condition stands and why. It decides nothing: people record what they decided, with a reason where it departs from the condition.',
    },
    condition: {
      title: 'A condition',
      text: 'A sentence about demands and answers: all of them, any of them, or at least so many; by a date, on a date, or for so many days. “Pending” means that its date is still to come. “Cannot tell” means that the date has passed and nobody assessed what it depends on.',
    },
    registering: {
      title: 'Registering a letter',
      text: 'On the page Letters choose “Register a letter” (key N). Paste the text, or drop a Word file, a PDF, a web page or a mail message.\nThe app finds recipients, demands, commitments and signatories, and shows beside the text where it found each. Put right what is wrong, then register the letter. Nothing is in the register before that; a draft you leave is there when you come back.',
    },
    logging: {
      title: 'Logging an answer',
      text: 'Press R on any page, or drop the file or mail message on the window. Choose who it is from; on a recipient’s or a letter’s page that is filled in.\nFor each demand say what it says: accepts, rejects, takes note. Paste the sentence that shows it. If you have no time, log it without: it stays on top of what needs attention until somebody classifies it (key C).\nAn empty field of the reply matrix offers the same.',
    },
    assessing: {
      title: 'Marking a demand as met',
      text: 'Press A, choose the demand and its status, and give the day since which it is so. Add the evidence: an answer that is in the register, a file, or a web address with a copy of the page.\nSet a day for looking again. When it comes, “Still so” confirms the assessment in one step.',
    },
    reading: {
      title: 'Reading why a condition stands as it does',
      text: 'Open the commitment. Below its state stands every part of the condition with its own mark, and under each the assessment or answer that gave it. Follow the link to see it.\n“What would change it” names the fewest things that would turn the result. Where people have decided, the why of that day is kept with the decision.',
    },
    attention: {
      title: 'What needs attention',
      text: 'The overview lists what waits for somebody, the most pressing first: answers nobody classified, decisions that come near, late replies, assessments to look at again, failed deliveries, lapses, edits that disagree. Up and down go through it, and Enter does the next step. Nothing is ticked off by hand: what is done goes by itself.',
    },
    due: {
      title: 'When an answer is late',
      text: 'The days count from delivery, else from sending. The date that the letter states comes first, then the recipient’s own rule, then the register’s, which is 60 days at first. Working days leave out the weekend and holidays of the recipient’s seat. A request for clarification stops the clock until you answer it. Every date shows how it was worked out.',
    },
    finding: {
      title: 'Finding things',
      text: 'Ctrl+K opens a field in which you type a name, a few words, or what you want to do. It finds letters, demands, recipients, responses, organisations and commitments, also where a letter is mistyped, and every command. Arrow keys choose, Enter goes there.\nThe page Search narrows what is found down by kind, recipient, status and days; “Save as a view…” keeps a search under a name, for everybody.',
    },
    reviewing: {
      title: 'Reviewing what others recorded',
      text: 'The page Review shows what colleagues recorded since you last finished a review. C confirms, Q asks, K comments; a question goes back to whoever wrote it. A letter can be signed off as of a day: any later entry about it opens it again.',
    },
    undoing: {
      title: 'Taking back, and looking back',
      text: 'Ctrl+Z takes back your last change, step by step, also after a restart. Nothing vanishes by it: History shows what was recorded and what was taken back. “As of…” (key T) shows every page as it was known on an earlier day. Only erasing destroys, and it asks first.',
    },
    passphrase: {
      title: 'Passphrase and lock',
      text: 'An encrypted register opens only with a passphrase. Everybody has one of their own: add them in Settings. Ctrl+L locks it at once; it also locks when nobody uses the window, and when the computer sleeps. What is typed and not recorded is lost then.\nNobody can open it for you without a passphrase or the recovery key. Four or five words that have nothing to do with each other are good.',
    },
    recoveryKey: {
      title: 'The recovery key',
      text: 'It is shown once, when a register is encrypted. Keep it on paper, away from the computer. It opens the register when every passphrase is forgotten. Whoever has it and the folder can read everything; if you think somebody has seen it, make a new one in Settings.',
    },
    backups: {
      title: 'Backups',
      text: 'A backup is made every day on which something changed, and read back. Those beside the register do not survive the loss of the computer: choose a folder on a stick in Settings. If a register does not open, its backups are offered; going on from one makes a copy and changes nothing else.',
    },
    laptops: {
      title: 'One register on several laptops',
      text: 'A register is a folder. Put it where Syncthing, Nextcloud or a stick carries it to the others. Each laptop writes a file of its own in it, so nobody overwrites anybody’s work. What the others recorded is taken in as it arrives, also while the register is open, and the app says from whom.\nWhere two people changed the same thing, both are kept, and a page puts them side by side for somebody to settle. Encrypt the register before you share its folder.',
    },
    keyboard: {
      title: 'Keyboard shortcuts',
      text: 'Single keys work on every page while you are not writing. In a form, Ctrl+Enter records and Escape closes. Tab goes from one thing to the next, arrow keys move within lists and tables.',
    },
  },
} as const
