/** Words that only Arabic in Latin letters has; a digit inside a word stands for a letter that Latin lacks. */
export const ARABIZI_WORDS: readonly string[] = [
  '[a-z]+[2357][a-z]+[2357]?[a-z]*',
  '[3752][a-z]{2,}(?<!nd|rd|th|pm|am|km|mm|cm|kg)',
  '(?:el|ana|enta|enty|msh|mesh|mish|mosh|kam|bkam|bekam|3ayez|ayez|fe|feh|feen|fein|fen|ezay|ezayak|emta|law|lw|walla|wala|tamam|mashy|mashi|aywa|shokran|shukran|salam|ahlan|yalla|momken|bokra|delwa2ti|da|de|di|bas|bs|kda|keda|kman|lel|lazem|gedan|khalas|inshallah|isA|sh2a|sha2a|shokrn|mabrook|floos|el7amdulillah|bta3|bta3et|zay|ely|elly)',
];
