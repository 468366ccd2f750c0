package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import java.util.Set;

/** R29: what is written where a document number is missing, {@code N/A} or {@code 000.000.000-00}, identifies no person. */
@Rule("R29")
final class PlaceholderIdentifiesNobody {

    private static final Set<String> WORDS = Set.of(
            "NA",
            "ND",
            "NI",
            "SN",
            "NAO",
            "NO",
            "NAOTEM",
            "NAOTENHO",
            "NAOPOSSUI",
            "NAOHA",
            "NAOINFORMADO",
            "NAOSEAPLICA",
            "NAODISPONIVEL",
            "NENHUM",
            "NENHUMA",
            "SEM",
            "SEMCPF",
            "SEMRG",
            "SEMDOCUMENTO",
            "SEMNUMERO",
            "ISENTO",
            "ISENTA",
            "DESCONHECIDO",
            "PENDENTE",
            "TESTE",
            "NONE",
            "NULL",
            "NIL",
            "UNDEFINED",
            "UNKNOWN",
            "EXEMPT",
            "NOTAPPLICABLE",
            "NOTAVAILABLE",
            "MISSING",
            "PENDING",
            "TBD",
            "TEST");

    private PlaceholderIdentifiesNobody() {}

    /** Whether the letters and digits that were written are no number: a word, or one and the same sign throughout. */
    static boolean holds(String significant) {
        return significant.codePoints().distinct().count() <= 1 || WORDS.contains(significant);
    }
}
