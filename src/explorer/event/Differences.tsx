/** Where the articles differ about the event: what about, and the words of each. */
import type { Difference } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { shortNameOf } from './shortNameOf.ts';

export function Differences(props: { readonly table: EventTable; readonly differences: readonly Difference[] }) {
  const { table, differences } = props;
  const { event } = useAllStrings().later;
  const articles = [...new Set(differences.flatMap(({ sides }) => sides.map(({ article }) => article)))];
  return (
    <>
      <h3 id="differences">{event.whereTheyDiffer}</h3>
      <table className="differences" aria-labelledby="differences">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{event.about}</span>
            </th>
            {articles.map((index) => (
              <th key={index} scope="col" lang={table.lang}>
                {shortNameOf(table.articles[index]!)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang={table.lang}>
          {differences.map(({ about, sides }) => (
            <tr key={about}>
              <th scope="row">{about}</th>
              {articles.map((index) => (
                <td key={index}>{sides.find(({ article }) => article === index)?.words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
