import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, print, visit, type ExecutableDefinitionNode } from 'graphql';

/** The documents of the web client by the names of their operations, each with the fragments it needs. */
export async function loadDocuments(): Promise<(name: string) => string> {
  const files = (await readdir('web', { recursive: true })).filter((file) => file.endsWith('.graphql'));
  const texts = await Promise.all(files.map((file) => readFile(join('web', file), 'utf8')));
  const definitions = texts.flatMap((text) => parse(text).definitions as readonly ExecutableDefinitionNode[]);
  const find = (kind: Kind, name: string): ExecutableDefinitionNode => {
    const found = definitions.find((each) => each.kind === kind && each.name?.value === name);
    if (found === undefined) throw new Error(`No document of the web client names ${name}`);
    return found;
  };
  return (name) => {
    const used = new Map<string, ExecutableDefinitionNode>();
    const follow = (definition: ExecutableDefinitionNode): void => {
      visit(definition, {
        FragmentSpread({ name: { value } }) {
          if (used.has(value)) return;
          const fragment = find(Kind.FRAGMENT_DEFINITION, value);
          used.set(value, fragment);
          follow(fragment);
        },
      });
    };
    const operation = find(Kind.OPERATION_DEFINITION, name);
    follow(operation);
    return [operation, ...used.values()].map((each) => print(each)).join('\n');
  };
}
