/** What `init` and `new` say where no .gitignore names the vault: one that is there is the team’s own. */
export const vaultIsTracked = `No .gitignore here names vault.yaml, so git could take what must not become public into its history.
→ Write a line into .gitignore that says: vault.yaml
`;
