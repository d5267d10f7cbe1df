/** What the validator of SARIF found, without the rules named: anything else fails. */
import { readFileSync } from 'node:fs';

const [file = '', ...accepted] = process.argv.slice(2);
const { runs } = JSON.parse(readFileSync(file, 'utf8'));
const results = runs[0].results.filter(({ ruleId }) => !accepted.includes(ruleId));
for (const { ruleId, message } of results)
  console.error(`${ruleId}: ${message.text ?? JSON.stringify(message)}`);
// A validator that lists no rules has checked nothing.
if (results.length > 0 || runs[0].tool.driver.rules.length === 0) process.exitCode = 1;
