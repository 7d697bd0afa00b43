// Where a rule's page is on the web: for editors that link to it and for reports that other tools show.

export const rulePageUrl = (id: string): string => `https://github.com/noncense/noncense/blob/main/docs/rules/${id}.md`;
