/** Whether a name may be an entity's, and not that of a call, a heading or a phrase. */
export function isEntityName(name: string, inDataSection: boolean): boolean {
  if (
    NOT_NAMES.test(name.trim()) ||
    COLLECTIVE.test(name.trim()) ||
    /\b(?:vs|versus|or|and|of|the|for|with|to|is|are)\b/i.test(name)
  )
    return false;
  if (/^(?:get|list|fetch|create|update|delete|upload|post|put|send|add|remove|find|search)[A-Z_]/.test(name))
    return false;
  return inDataSection || (/^[A-Z]/.test(name) && !/\s/.test(name) && !/^[A-Z]{2,}$/.test(name));
}

/** "Main entities" and "Our tables" head a list of entities, and are none. */
const COLLECTIVE = /\s(?:entities|tables|collections)$/i;
/** Words that head a list of something other than fields. */
const NOT_NAMES =
  /^(?:entit(?:y|ies)|tables?|schema|indexe?s?|access patterns?|queries|choice of store|storage|relations?(?:hips?)?|notes?|why|because|reads?|writes?|functional|non-functional|requirements?|trade-?offs?|partition(?:ing)?|shard(?:ing)?(?: key)?|replication|consistency|data model|database|the|we|this|it|if|for|example|e\.?g|pros?|cons?|primary key|key|keys|pk|fk|foreign keys?|sql|nosql|cache|caching|redis|postgres\w*|mysql|cassandra|dynamodb|mongo\w*|s3|blob(?: storage)?|object storage|hot path|cold path|decision|reason|size|estimate\w*|capacity|ttl|retention|constraints?|unique|option \w+|step \w+|fields?|columns?|attributes?)$/i;
