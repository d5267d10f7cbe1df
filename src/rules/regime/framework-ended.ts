import { regimeName } from '../names.ts';
import { askedFrameworksWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/framework-ended',
    severity: 'error',
    summary: 'A listing is asked for under a framework that no longer lists anyone.',
    why: 'Some frameworks stay in the program because old documents name them. A new submission or question under one of them could not lead to anything.',
    examples: [],
  },
  check: (input, report) => {
    for (const { path, pack } of askedFrameworksWithPacks(input)) {
      if (pack.status === 'active') continue;
      report({
        path,
        message: `Nobody can be listed under the framework ${regimeName(pack)} any more: it ${pack.status === 'ended' ? 'has ended' : 'was replaced by another'}.`,
        hint: 'Choose another regime, or delete what asks for the listing.',
      });
    }
  },
});
