// How a project stands, in one question: the sentence, the promises, what needs a decision, and who takes part.
import { graphql } from '../../api/graphql';

export const STANDING = graphql(`
  query ProjectStanding($id: ID!, $mayGroup: Boolean!) {
    project(id: $id) {
      id
      name {
        sv
        en
      }
      endedOn
      viewerCan
      forecast {
        asOf
        headline {
          sv
          en
        }
        targets {
          target {
            id
            unit
            value
            fromOn
            untilOn
            name {
              sv
              en
            }
            organisation {
              id
              name
            }
          }
          reached
          expected
          gap
          lastEightWeeks
          metOn
          sentence {
            sv
            en
          }
          atEnd {
            low
            likely
            high
          }
          plan {
            on
            value
          }
          course {
            on
            value
          }
        }
      }
      warnings(first: 5) {
        code
        level
        count
        since
        sentence {
          sv
          en
        }
      }
      earlyWarning {
        isRaised
        sentence {
          sv
          en
        }
      }
      participation {
        asOf
        persons
        hours
        sessions
        stepsClimbed
        companies {
          interested
          askLater
          agreed
          active
          closed
          participating
          silent
        }
        byPartner {
          organisation {
            id
            name
          }
          companies {
            participating
          }
          persons
          hours
        }
        byInsatsomrade {
          insatsomrade {
            id
            letter
            name {
              sv
              en
            }
          }
          companies
          hours
        }
        byCounty @include(if: $mayGroup) {
          key
          name {
            sv
            en
          }
          companies
          persons
        }
        bySizeClass @include(if: $mayGroup) {
          key
          name {
            sv
            en
          }
          companies
          persons
        }
        byGender @include(if: $mayGroup) {
          key
          name {
            sv
            en
          }
          persons
        }
      }
    }
  }
`);
