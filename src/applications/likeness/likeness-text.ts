/** SQL over `applications a`: the words by which projects are compared, the title and the summary, else the need. */
export const likenessText = `a.title || ' ' || coalesce(a.answers ->> 'summary', a.answers ->> 'need', '')`;
