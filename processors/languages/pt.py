"""Portuguese, of Portugal and Brazil."""

from __future__ import annotations

from processors.datewords import DateWords

DATES = DateWords(
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
    month_abbreviations=("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"),
    weekdays=(
        "segunda-feira|segundas-feiras|segunda feira|nesta segunda|desta segunda|na última segunda", "terça-feira|terças-feiras|terça feira|terça|nesta terça|desta terça",
        "quarta-feira|quartas-feiras|quarta feira|nesta quarta|desta quarta|na última quarta", "quinta-feira|quintas-feiras|quinta feira|nesta quinta|desta quinta|na última quinta",
        "sexta-feira|sextas-feiras|sexta feira|nesta sexta|desta sexta|na última sexta", "sábado|sábados", "domingo|domingos",
    ),
    weekday_abbreviations=("seg", "ter", "qua", "qui", "sex", "sáb", "dom"),
    days={
        "ontem|ontem à noite|ontem à tarde": -1,
        "hoje|esta noite|esta manhã|esta tarde|nesta manhã|nesta tarde|nesta noite|hoje mesmo": 0,
        "amanhã": 1,
        "anteontem|antes de ontem": -2,
        "depois de amanhã": 2,
    },
    this="este|esta|neste|nesta|deste|desta|corrente|em curso|atual",
    coming="próximo|próxima|próximos|próximas|que vem|seguinte|vindouro",
    last="passado|passada|passados|passadas|último|última|últimos|últimas|anterior",
    units={
        "day": "dia", "week": "semana", "month": "mês", "year": "ano", "weekend": "fim de semana|fim-de-semana", "hour": "hora", "quarter": "trimestre",
        "half": "semestre|metade", "fortnight": "quinzena",
    },
    plurals={"day": "dias", "week": "semanas", "month": "meses", "year": "anos", "hour": "horas"},
    parts={
        "early": "início|no início|começo|no começo|princípio|princípios|nos primeiros dias",
        "mid": "meados|em meados|a meio|meio",
        "late": "fim|final|no fim|no final|finais|em finais|até ao fim|até o fim|até o final|nos últimos dias",
    },
    ordinals={"primeiro|primeira": 1, "segundo|segunda": 2, "terceiro|terceira": 3, "quarto|quarta": 4, "quinto|quinta": 5, "sexto|sexta": 6},
    numbers={
        "um|uma": 1, "dois|duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "doze": 12, "quinze": 15,
        "vinte": 20, "trinta": 30, "sessenta": 60, "noventa": 90,
    },
    seasons={"spring": "primavera", "summer": "verão", "autumn": "outono", "winter": "inverno"},
    after="em|daqui a|no",
    within="dentro de|no prazo de|num prazo de|em até|em menos de|nos",
    ago="há|atrás|faz",
    week_of="semana de|semana do dia",
    between="entre",
    to="a|ao|até|até ao|até o|ou",
    conjunction="e",
    fillers="de|do|da|dos|das|o|os|as|em|no|na|nos|nas|dia|para|desde|para o",
    number_suffixes="º|ª",
    not_dates="uma vez|fim de tarde|da manhã|da tarde|pela manhã|segunda metade do jogo|meio de|por meio|em meio|no meio",
    stamps="publicado|atualizado|publicado em|atualizado em|publicada em|data|última atualização",
    doubtful="out|mar|set|sex|ter|seg|ago|mai|dez|dom",
    doubtful_weekdays=True,
)  # fmt: skip
