import { describe, expect, it } from 'vitest';
import { curlOf } from './curl.rules';

describe('the line for a terminal', () => {
  it('asks the server one stands at, with the key that was made', () => {
    const line = curlOf('https://stegvis.example.com', 'the-secret');
    expect(line).toMatch(/^curl https:\/\/stegvis\.example\.com\/graphql /);
    expect(line).toContain('Bearer the-secret"');
    const [, body = ''] = /-d '(.+)'$/.exec(line) ?? [];
    expect(JSON.parse(body)).toEqual({ query: expect.stringContaining('companies(first: 3)') as unknown });
  });

  it('names a variable of the shell until there is a key', () => {
    expect(curlOf('http://localhost:3000', undefined)).toContain('Bearer $STEGVIS_KEY"');
  });
});
