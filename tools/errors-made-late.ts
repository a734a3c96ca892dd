import type { Plugin } from 'vite';

/** Where graphql-jit writes what looks at a leaf: `src`, `how` it is looked at, and the rest of its arguments. */
const LOOKS_AT_A_LEAF =
  /return (`\$\{GLOBAL_RUNTIME_NAME\}\.check(NonNull|Nullable)Leaf\(\$\{GLOBAL_EXECUTION_CONTEXT\}, \$\{sourcePath\}, [^`]*`);/g;

const SERIALIZED = '${serializerRef}(${GLOBAL_EXECUTION_CONTEXT}, ${sourcePath}, ${errHandler}${extraIndexes})';

/**
 * A compiled query makes the place and the path of an error for each leaf that it answers, should it be one: four fifths of
 * what it allocates. Changed to make them for nulls that may not be, and for errors; what is a value is serialised at once.
 */
export function errorsMadeLate(): Plugin {
  return {
    name: 'kehu-errors-made-late',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/graphql-jit\/dist\/execution\.m?js$/.test(id)) return null;
      let changed = 0;
      const made = code.replace(LOOKS_AT_A_LEAF, (_, looked: string, how: string) => {
        changed += 1;
        const isWrong = how === 'NonNull' ? '${sourcePath} == null ||' : '${sourcePath} == null ? null :';
        return `return \`(${isWrong} \${sourcePath} instanceof Error ? \${${looked}} : ${SERIALIZED})\`;`;
      });
      if (changed !== 2) throw new Error(`${id} looks at leaves in ${changed} places, and not in two`);
      return { code: made, map: null };
    },
  };
}
