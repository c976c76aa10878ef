/**
 * Ordinary English words, normalised, that lie within a slip or two of a word of the field and must not be
 * taken for it: "shared" is not "sharded", "through" is not "throughput" cut short.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `
  about above across action actual adding advance affect against almost already always amount another answer
  anything apart appear around arrive asking assume attach author backed basic become before behind being
  believe below better between beyond bigger bottom bought branch bridge bright bring broken brought budget
  building bundle called cannot career careful carry cause center central certain chance change changed
  charge cheap check choice choose chosen circle claim clear close closed closer collect coming common
  company compare complete concern contain content context control correct counted country couple course
  create created current daily danger decide deeper degree depend detail differ direct divide double driven
  during earlier easier easily effect effort either empty enough ensure entire entry equal event every exact
  example except expect expire extend extra factor failed failing fairly family faster father feature fewer
  figure final finish first follow followed follower following forever format former forward found friend
  further future general given global going greater group growth handle handled happen having heavier higher
  highly holding holiday however human hundred image important include inside instead intend invalid inside
  itself joined keeping kind known larger latest launch layer leader leading learn leave letter level lesser
  limit limited linear listed little living loaded local locate longer looking losing lower machine
  mainly making manage manner many market matter maybe mean measure media medium meeting member mention
  merely message method middle minute mirror missing mobile modern moment month mostly moving multiple
  nature nearby nearly needed neither never normal nothing notice number object obtain obvious office often
  online opened option order original other otherwise output overall owner owned page parent partial
  partner passed passing pattern people perform perhaps period person phone photo picked picture piece place
  placed planned player please point popular posted posting power prefer prepare present pretty prevent
  previous price primary prior private probably problem process produce product profile project proper
  protect prove provide public pulled purpose pushed quality quick quickly quite raised random range rather
  reach reached reading ready real really reason recent record reduce refer regard region relate release
  remain remove removed repeat report request require reserve result retain return returned review right
  running safely saving scenario screen second secure select seller sending serious serve served severe share shared sharing shift
  shorter should showing similar simple simply since single slower slowly small smaller someone something
  source space special spend spread stable stack staged standard started starting state status steady step
  still stop story strange strategy stream street strong structure study submit subset success sudden
  suffer suggest support suppose surface switch system taking target tasked term their themselves there
  therefore these thing think third those though thought thousand threat through ticket tighten time
  together topic toward tracked traffic trained travel treat tried trigger trouble trusted turned twenty
  typical under unique unless until update upper useful usual valid value various version viewed visible
  volume waiting wanted warning watch weight whatever where whether which while whole width within without
  wonder worker working world worse worst would write writing written wrong younger
  averse branched caught certainly character combined comment community comparison computed concrete
  condition configure confirm considered constant constraint contact contained contest contrast convert
  counter creating creator critical crossed cutting deleted deliver delivered demand deployed described
  design designed detected develop deviation digital direction discuss display distance distinct dominate
  editing element eliminate embedded employed enabled encounter endless entered essential estimate
  eventual eventually exactly existing expected expensive explain explicit extremely facing fetching
  fetched filtered finally fitting fixed flexible focus folder formula freshly fully generate generated
  greatly growing handling hashed happens height hitting identical identify ignore immediate immediately
  increase indeed initial insert inserted installed integer intensive interest interval introduce invoked
  involve isolated iterate journey keyed labelled language lasting length likely linked listen listing
  locally located logical maintain majority managed mapped marked matched material maximum mechanism
  merged metric minimal minimum mixed modest modify motion mounted natural navigate necessary negative
  networked normally numbered objects observed occasionally occur offered offset opposite ordered ordinary
  organise outside pairing parallel parameter particular passive payment percent perfect permanent
  permitted personal physical planning platform position positive possible potential practical precise
  predict presence pressing presume principal probability produced progress promise properly
  protected providing published pulling pushing putting question quietly ranking rarely reacting reader
  rebuild receive received recover redirect referred reflect refresh refused regular rejected related
  relative relevant reliable rely removing render repeated replace replaced replied require required
  resolve resource respect respond restart restore restrict returns reverse reviewed rewrite routine
  sampled satisfy scanned schedule scheme scroll search season section select separate sequence served
  serving session setting several severity shape shipped signal signed significant situation skipped
  smooth sorted speaking specific spending spikes splitting staying stored storing straight strict
  strictly stronger subject submitted subsequent sufficient suitable sustain symbol table talking
  testing theory threshold throw tolerate tooling touching toughest tracking trading trailing transfer
  transform transient translate trending triggered truly trying turning twice typing ultimate
  understand uniform unlike upgrade uploaded uploading upload usage usually utility validate variable vary verify
  version vertical viewer viewing virtual visit visited waited walking warm wasted watched weekly
  accent banking coordinator electron exponentially handler inconsistency independent operational overlooked updater writer
  appropriate automatic billion capability collection commonest composing comprised contention costly destination
  difference differently efficient excessive explode fewest fractional handed handing harmed header hosted inline
  insertion interaction internal leaning loader module multiply newest outsider packed padding parsed paying
  percentage performing polled prebuilt procedural production realtime recurring reload responsible retention
  retirement shopping string tagging throughout ticker tightly timestamp tolerable treated unavailable vanish violation
  whenever wherever whose wider winner wiring worth wrapped yearly yesterday
  aborts accept accepts accessing admins adopted adopting alignment alter alternatives angel angle appending attack
  authority awaited awaiting backend backends basis beneficial boost bounced bounded caches caching carts cases
  casual catches catching caution chains changing charged chats checksums chose classes cleaned cleared clocks
  coarse codec coded codes coding collected collecting collective commented compaction comparable comparator
  comparing competing compilation compilers compiling complaint complaints completion completions composite
  computing concept concepts concert concerts conform confusing connected connection connections connector considers
  constructing consumers continuing continuous contract convenience convention conventions conversation
  conversations converted converting corrected correction corrections correctly corrupted corruption could covers
  crashes customary declaration declarations declaring decode decoded decoding decompress defect defend delays
  deletions derivation descriptive designation detecting detection directives directories discussed displayed
  disposable drains drive drives elected exception exceptions execution executions exist exited exiting exits
  expanding expansion expiration explanation extending extensive falling feeds feels filed files finer fires fixing
  flushes forced forked formed forms functional functions funds gains grants halved hanging heading headings healthy
  identified identifier identifiers inclusion inclusive indent indented indication inefficient inert inference
  information injection inserting inspecting inspection insufficient integration intent intention interacting
  intercept intercepted interesting interface interfaces interfere interprets intersection invert inverted invisible
  invocation invocations involving iteration iterations lacked lasts latter leaked leaking leased leases linker
  linting loading locked locking logger logging looked loops loses marking masked master masters matches meets
  misses modes multicast needless objection objections outline outlined overlap overlaps overlay overloads overly
  paced packing paging parked parking parses parsing parties parts party passes paused pauses percentile picker
  picking pinned piping plans playing pointing polite polling polls pooling pools portability ported porting
  positioned practices precedence precision preferred prepended preserved preserves prevented printed probes
  proceeding prompted protection quiet quotas radius raises react reaction readability reaper recipient recipients
  recording recurse redelivers referring refuses regarding regressed rejection rejections relations relay relays
  releasing reloading relying remote remotes rendering replacing replayed replaying replays replies reply reporting
  repost requiring resends resent resetting resilient resolvers resort respected restored retired retrieving reuse
  reused reversed reverted reverting rewriting rises safety sales sample samples saying scales schema schemas scoped
  scopes scored scoring seeds selling sells sends series sharded sharding shards shells shipping shoppers showed
  sidebar sides simpler skipping sleeping sleeps sliced slices sorts spare spared sparse specified speeds spelling
  spreading staleness stalls starts stateless stating stats stores strangers stuck submitting subnet suffixes suites
  suspected suspended swapped syntactic terminals terminate terminates thanks themes three tiers timelines tired
  tokens traces tracing tracks trail training transaction transactions transferred transformed transit transition
  transitions translation translations transparent transport transports trees tricked unable unaligned unreadable
  upgrading usable variants variations versus warmed warned wasting whereas words
  print font front star root robot quote click trait stage style score sentence swatch stated trial phase phrase roots
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);
