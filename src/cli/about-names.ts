/** What `init` and `new` say once a dossier is begun, before the first name is written down. */
export const aboutNames =
  'Must someone stay unnamed? Read docs/confidential.md before you write the name: it belongs into vault.yaml and nowhere else.\n';
