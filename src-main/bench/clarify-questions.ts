/** What a candidate might ask, and the clarification that answers it; null where the problem says nothing of it. */
export interface AskedQuestion {
  readonly question: string;
  readonly id: string | null;
}

/**
 * Written from the answers alone, without a look at the wordings of the data and before the matcher was tuned. Of
 * each problem either all were looked at while tuning, or none.
 */
export const SEEN_QUESTIONS: Readonly<Record<string, readonly AskedQuestion[]>> = {
  "bank-transfer": [
    { question: "May an account go below zero?", id: "overdraft" },
    { question: "Are foreign currencies part of this?", id: "other-banks" },
    { question: "Which programming language do your teams use?", id: null },
    { question: "Do we have to send a text message to the receiver?", id: null },
  ],
  chat: [
    { question: "What happens to texts for somebody whose phone is switched off?", id: "away" },
    { question: "Do we show the two ticks when something was read?", id: "status" },
    { question: "Should we translate texts between languages?", id: null },
    { question: "Which age must somebody have to register?", id: null },
  ],
  "distributed-logging": [
    { question: "May we drop some of the lines when we are overloaded?", id: "loss" },
    { question: "Can developers change how their services print?", id: "format" },
    { question: "Do you already pay for a vendor such as Splunk?", id: null },
    { question: "Which operating system do the machines run?", id: null },
  ],
  "dns-failover": [
    { question: "How do we decide that an endpoint is healthy?", id: "what-is-checked" },
    { question: "Will customers be informed when we switch them?", id: "notify" },
    { question: "How do customers pay for it?", id: null },
    { question: "Do we also sell domain names?", id: null },
  ],
  "email-notifications": [
    { question: "How bad is it if a buyer receives the same mail two times?", id: "duplicates" },
    { question: "What do we do when an address bounces?", id: "bad-addresses" },
    { question: "Can customers get their money back?", id: null },
    { question: "Do teachers get a message about each sale?", id: null },
  ],
  "google-docs": [
    { question: "How quickly do colleagues see each other's keystrokes?", id: "latency" },
    { question: "Can I go back to what the page looked like last week?", id: "history" },
    { question: "How do we make money with it?", id: null },
    { question: "Does it need a dark mode?", id: null },
  ],
  "image-search": [
    { question: "Are spelling mistakes tolerated?", id: "matching" },
    { question: "Must someone who blocked me stay hidden from me?", id: "blocking" },
    { question: "Do we show advertisements among the results?", id: null },
    { question: "How many engineers will work on it?", id: null },
  ],
  "job-scheduler": [
    { question: "Can one job wait for another to finish first?", id: "dependencies" },
    { question: "How late may a job start?", id: "precision" },
    { question: "Do teams pay for the runs they use?", id: null },
    { question: "Are handlers allowed to call services on the internet?", id: null },
  ],
  "load-balancer": [
    { question: "Is anything broken if a user reaches the wrong machine?", id: "lost-state" },
    { question: "How do we recognise the user of a request?", id: "key" },
    { question: "Do we have to support IPv6?", id: null },
    { question: "Should responses be compressed or cached on the way?", id: null },
  ],
  monitoring: [
    { question: "How long from the breakdown until somebody is woken?", id: "alerts" },
    { question: "Who watches the watcher?", id: "independence" },
    { question: "Should graphs be embedded in our wiki?", id: null },
    { question: "Must the system predict failures with machine learning?", id: null },
  ],
  "news-feed": [
    { question: "What do we show to somebody who has just signed up?", id: "new-people" },
    { question: "May the same picture come up again?", id: "repeats" },
    { question: "Do videos play by themselves in the feed?", id: null },
    { question: "Must it meet accessibility rules for the blind?", id: null },
  ],
  "object-storage": [
    { question: "Can an object be overwritten?", id: "changes" },
    { question: "How many disks may break at once without harm?", id: "durability" },
    { question: "Must the protocol be compatible with S3?", id: null },
    { question: "Do we have to bill the applications for what they store?", id: null },
  ],
  "product-page": [
    { question: "What if the reviews are down, do we still show the rest?", id: "availability" },
    { question: "May the shown price be out of date?", id: "freshness" },
    { question: "Can customers ask questions about a product?", id: null },
    { question: "Which payment methods are offered?", id: null },
  ],
  "rate-limiter": [
    { question: "Is it a problem if we let a few calls too many through?", id: "accuracy" },
    { question: "What does a refused caller get to see?", id: "response" },
    { question: "Should blocked customers be offered an upgrade?", id: null },
    { question: "How large is the body of a request?", id: null },
  ],
  "read-heavy-service": [
    { question: "Two people edit the same shop at the same moment, who wins?", id: "conflicts" },
    { question: "Do some shops get far more lookups than others?", id: "popularity" },
    { question: "Can guests book a table?", id: null },
    { question: "Do owners pay to be listed?", id: null },
  ],
  "seat-booking": [
    { question: "How long is a seat mine while I am paying?", id: "holding" },
    { question: "Can a family book four places together?", id: "several" },
    { question: "Is popcorn sold through the app as well?", id: null },
    { question: "Should friends see what I have booked?", id: null },
  ],
};

/** Never looked at while the matcher was tuned. */
export const UNSEEN_QUESTIONS: Readonly<Record<string, readonly AskedQuestion[]>> = {
  cdn: [
    { question: "How fast must an old copy vanish when a site owner says so?", id: "removal" },
    { question: "Do our customers upload their originals to us?", id: "upload" },
    { question: "Do visitors see a page of ours when a site is broken?", id: null },
    { question: "Shall we resize pictures for small screens?", id: null },
  ],
  "distributed-cache": [
    { question: "Can we throw away data without asking anyone?", id: "loss" },
    { question: "Which entries go first when memory is full?", id: "eviction" },
    { question: "Which company makes the machines?", id: null },
    { question: "Are the teams charged for their memory?", id: null },
  ],
  "distributed-search": [
    { question: "When must a changed article be findable?", id: "freshness" },
    { question: "Should a query with a slip of the pen still match?", id: "query-kinds" },
    { question: "Shall the box complete what people type?", id: null },
    { question: "Do searches by voice have to work?", id: null },
  ],
  dropbox: [
    { question: "Two people change one document while disconnected, what then?", id: "conflicts" },
    { question: "What is the biggest thing a person may put in?", id: "largest" },
    { question: "How much does a month cost?", id: null },
    { question: "Do we scan for viruses?", id: null },
  ],
  "flash-sale": [
    { question: "Can one customer take three phones?", id: "per-person" },
    { question: "What about people who never complete the payment?", id: "paying" },
    { question: "Which colours does the phone come in?", id: null },
    { question: "Can people pay in instalments?", id: null },
  ],
  "group-chat": [
    { question: "Does a new member see what was said earlier?", id: "history" },
    { question: "Can I correct a message after sending it?", id: "editing" },
    { question: "Do companies pay for each employee?", id: null },
    { question: "Can people react with an emoji?", id: null },
  ],
  instagram: [
    { question: "Does somebody have to accept a follower first?", id: "follow-direction" },
    { question: "Is there a celebrity with an enormous audience?", id: "followers" },
    { question: "Do people tag friends in a picture?", id: null },
    { question: "Which database does the company know best?", id: null },
  ],
  "key-value-store": [
    { question: "Do you need to look things up by their content?", id: "operations" },
    { question: "What if two updates hit one cart at once?", id: "conflicts" },
    { question: "Is there a web page for looking at keys?", id: null },
    { question: "Must we record who read which key?", id: null },
  ],
  "message-queue": [
    { question: "Is it bad when a consumer gets something a second time?", id: "guarantee" },
    { question: "Must messages come out in the sequence they went in?", id: "order" },
    { question: "Do we bill teams by message?", id: null },
    { question: "Is there a schema that all messages must follow?", id: null },
  ],
  "nearby-people": [
    { question: "How precisely may others learn my position?", id: "exactness" },
    { question: "Can I look at a city I am going to visit?", id: "travel" },
    { question: "Is there a paid membership with more features?", id: null },
    { question: "Are there advertisements in the list?", id: null },
  ],
  "notification-system": [
    { question: "May we wake people up in the night?", id: "quiet" },
    { question: "Who writes the wording and how often is it changed?", id: "templates" },
    { question: "Do marketing people need to test two variants against each other?", id: null },
    { question: "Can users answer a text message?", id: null },
  ],
  "order-redistribution": [
    { question: "What happens when no other shop accepts?", id: "no-taker" },
    { question: "How do we learn that a shop is dead?", id: "sign-of-life" },
    { question: "Who pays the riders?", id: null },
    { question: "Do customers collect points for each pizza?", id: null },
  ],
  "ride-locations": [
    { question: "Who is allowed to see where a car has been?", id: "privacy" },
    { question: "Can we report less often to save the phone's power?", id: "battery" },
    { question: "How are drivers paid?", id: null },
    { question: "Do we warn drivers about traffic jams?", id: null },
  ],
  twitter: [
    { question: "Can an author change a tweet afterwards?", id: "deletion" },
    { question: "Is there somebody whom an awful lot of people follow?", id: "followers" },
    { question: "Do we have verified badges?", id: null },
    { question: "How is advertising mixed in?", id: null },
  ],
  uber: [
    { question: "Could two drivers be sent to the same person?", id: "consistency" },
    { question: "Is a driver free to say no?", id: "answer" },
    { question: "Can people tip?", id: null },
    { question: "Are there electric cars in the fleet?", id: null },
  ],
  "url-shortener": [
    { question: "How many characters may the code have?", id: "length" },
    { question: "Does the same address always give the same code?", id: "duplicates" },
    { question: "Which domain will it run under?", id: null },
    { question: "Do we earn anything with it?", id: null },
  ],
};
